import { CalendarDays, SquareCheck } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import type { CardKind } from '#model/board/board.ts';
import type { Day } from '#model/calendar/day.ts';
import { dateFormat } from '#model/formats.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Chip } from '#ui/chip.tsx';
import type { HistoryData } from './load-history.server.ts';

type PreviewColumn = HistoryData['columns'][number];

const KIND_WORDS: Record<CardKind, string | undefined> = {
  priority: 'Priority',
  'channel-plan': 'Channel plan',
  campaign: 'Campaign',
  task: undefined,
};

/** A board to look at: its columns and cards as they were, and nothing to press. */
export function PreviewColumns({ page }: { page: HistoryData }) {
  return (
    <section
      aria-label="Columns"
      className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] items-start gap-3"
    >
      {page.columns.map((column) => (
        <Column key={column.id} column={column} page={page} />
      ))}
    </section>
  );
}

function Column({ column, page }: { column: PreviewColumn; page: HistoryData }) {
  const id = `column-${column.id}`;
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-2 rounded-panel bg-sunken p-2"
    >
      <h3 id={id} className="flex gap-2 px-1 pt-1 text-sm font-semibold text-ink">
        <span className="min-w-0 truncate">{column.title}</span>
        <span className="font-normal text-ink-3 tabular-nums">{column.cards.length}</span>
      </h3>
      <ul className="flex flex-col gap-2">
        {column.cards.map((card) => (
          <PreviewCard key={card.id} card={card} names={page.names} />
        ))}
      </ul>
    </section>
  );
}

type PreviewCardProps = {
  readonly card: PreviewColumn['cards'][number];
  readonly names: HistoryData['names'];
};

function PreviewCard({ card, names }: PreviewCardProps) {
  const { locale } = useLocale();
  const { title, due, ownerId, labels, done, items } = card;
  const kind = KIND_WORDS[card.kind];
  const owner = ownerId && (names[ownerId] ?? 'Somebody who left');
  const hasFoot = due !== undefined || items > 0 || owner !== undefined;
  return (
    <li className="flex flex-col gap-2 rounded-control border border-line bg-raised px-3 py-2.5">
      {(kind !== undefined || labels.length > 0) && (
        <div className="flex flex-wrap gap-1">
          {kind !== undefined && <Chip tone="outline">{kind}</Chip>}
          {labels.map((label) => (
            <Chip key={label}>{label}</Chip>
          ))}
        </div>
      )}
      <p className="line-clamp-3 text-sm break-words text-ink">
        {title === '' ? 'Untitled' : title}
      </p>
      {card.description !== '' && (
        <details className="text-xs text-ink-2">
          <summary className="w-fit cursor-pointer rounded-control hover:text-ink touch:py-3">
            Description
          </summary>
          <p className="mt-1 break-words whitespace-pre-line">{card.description}</p>
        </details>
      )}
      {hasFoot && (
        <div className="flex min-h-6 items-center gap-3 text-xs text-ink-2 tabular-nums">
          {due !== undefined && (
            <span className="inline-flex items-center gap-1">
              <CalendarDays aria-hidden size={12} />
              <span className="sr-only">Due</span>
              <time dateTime={due}>{shortDay(due, locale)}</time>
            </span>
          )}
          {items > 0 && (
            <span className="inline-flex items-center gap-1">
              <SquareCheck aria-hidden size={12} />
              <span className="sr-only">Checklist</span>
              {done}/{items}
            </span>
          )}
          {owner !== undefined && (
            <span className="ms-auto">
              <Avatar name={owner} size="s" />
            </span>
          )}
        </div>
      )}
    </li>
  );
}

/** A day as it was set: words such as "tomorrow" would be those of now. */
function shortDay(day: Day, locale: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(noon);
}
