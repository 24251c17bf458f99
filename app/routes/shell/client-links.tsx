import { NavLink } from '@remix-run/react';
import { ClientMark } from './client-mark.tsx';
import type { ClientInShell } from './load-shell.server.ts';
import { wordClasses } from './place-link.tsx';

/** My clients, where no client is chosen: one press away. */
export function ClientLinks({ clients }: { clients: readonly ClientInShell[] }) {
  if (clients.length === 0) return null;
  return (
    <section aria-label="Clients" className="mt-3">
      <h2 className={`px-2.5 pb-1 text-xs font-medium text-ink-3 ${wordClasses}`}>Clients</h2>
      <ul>
        {clients.map(({ key, path, name, accent }) => (
          <li key={key}>
            <NavLink
              to={path}
              title={name}
              className="flex h-9 items-center justify-center gap-3 rounded-control px-2.5 text-sm text-ink-2 transition-colors duration-150 hover:bg-hover hover:text-ink lg:group-data-[navigation=open]/nav:justify-start touch:h-11"
            >
              <ClientMark name={name} accent={accent} />
              <span className={wordClasses}>{name}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
