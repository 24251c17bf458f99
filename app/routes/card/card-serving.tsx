import { Link } from '@remix-run/react';
import type { NearCard } from './load-card.server.ts';
import { CardSection } from './card-section.tsx';
import { KIND_WORDS } from './thread.ts';

/** The thread downwards: who is doing something about this card. */
export function CardServing({ serving }: { serving: readonly NearCard[] }) {
  if (serving.length === 0) return null;
  return (
    <CardSection title="What serves it">
      <ul className="flex flex-col">
        {serving.map(({ id, kind, title, columnTitle, path }) => (
          <li key={id} className="flex min-h-8 items-center gap-2 border-b border-line text-sm">
            <span className="min-w-0 flex-1 truncate">
              {path === undefined ? (
                title
              ) : (
                <Link to={path} className="text-ink hover:underline">
                  {title || 'Untitled'}
                </Link>
              )}
            </span>
            <span className="shrink-0 text-xs text-ink-3">
              {KIND_WORDS[kind]} · {columnTitle}
            </span>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
