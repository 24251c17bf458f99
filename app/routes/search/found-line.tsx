import { Link } from '@remix-run/react';
import { Chip } from '#ui/chip.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import { FOUND_KIND_WORDS, type Found } from './found.ts';
import { ClientTag, KindIcon } from './found-parts.tsx';

/** One thing found: what it is, whose, where, and the words around what was looked for. */
export function FoundLine({ found }: { found: Found }) {
  const { kind, title, marked, key, place, client, path, isArchived, excerpt } = found;
  return (
    <li
      data-accent={client.accent}
      className="relative flex items-start gap-3 px-4 py-3 hover:bg-hover has-[a:focus-visible]:bg-hover"
    >
      <span className="mt-0.5 shrink-0 text-ink-3">
        <KindIcon kind={kind} />
        <span className="sr-only">{FOUND_KIND_WORDS[kind].one}:</span>
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to={path}
          className="rounded-control font-medium break-words text-ink after:absolute after:inset-0 hover:underline"
        >
          {title === '' ? 'Untitled' : <MarkedText parts={marked} />}
        </Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          {key !== undefined && <span className="tabular-nums">{key}</span>}
          <span>{place}</span>
          {isArchived && <Chip tone="outline">archived</Chip>}
        </p>
        {excerpt && (
          <p className="mt-1 line-clamp-3 text-sm break-words text-ink-2">
            <MarkedText parts={excerpt} />
          </p>
        )}
      </div>
      <span className="max-w-2/5 shrink-0">
        <ClientTag client={client} />
      </span>
    </li>
  );
}
