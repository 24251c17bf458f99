import { ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ClientData } from '#routes/client/load-client.server.ts';
import { ROLE_WORDS } from '#routes/people/role-words.ts';
import { quarterTitle } from '#routes/quarter/quarter-words.ts';
import { initials } from '#ui/initials.ts';
import { ClientMenu } from './client-menu.tsx';
import type { ShellData } from './load-shell.server.ts';
import { wordClasses } from './place-link.tsx';

type Props = { readonly data: ShellData; readonly client: ClientData | undefined };

/** Whose place this is, in the client's colour, always in sight; pressed, it leads to the other clients. */
export function ClientSwitcher({ data, client }: Props) {
  const name = client?.client.name ?? 'Quarterdeck';
  return (
    <ClientMenu
      data={data}
      client={client}
      trigger={
        <Button
          className={`flex h-16 w-full shrink-0 items-center gap-2 px-2 text-start transition-colors duration-150 data-focus-visible:-outline-offset-4 lg:group-data-[navigation=open]/nav:px-4 ${
            client
              ? 'bg-band text-on-band data-focus-visible:outline-on-band'
              : 'border-b border-line hover:bg-hover'
          }`}
        >
          <span
            aria-hidden
            className="grid size-10 place-items-center font-serif text-lg lg:group-data-[navigation=open]/nav:hidden"
          >
            {initials(name)}
          </span>
          <span className={`min-w-0 flex-1 ${wordClasses}`}>
            <span className="block truncate font-serif text-base font-medium">{name}</span>
            <span className="block truncate text-xs">
              {client ? standingAt(client) : 'All my clients'}
            </span>
          </span>
          <ChevronsUpDown
            aria-hidden
            size={16}
            className="hidden shrink-0 lg:group-data-[navigation=open]/nav:block"
          />
          <span className="sr-only">Switch client</span>
        </Button>
      }
    />
  );
}

/** The quarter one works in; for those who do not see the plan, what they are here. */
function standingAt({ client, quarter, role }: ClientData): string {
  const standing = quarter ? quarterTitle(quarter.label) : ROLE_WORDS[role].title;
  return client.isSample ? `Sample client · ${standing}` : standing;
}
