import { Activity, MessageSquare, SquareKanban, StickyNote, UserRound } from 'lucide-react';
import type { Found, FoundKind } from './found.ts';

const ICONS: Readonly<Record<FoundKind, typeof Activity>> = {
  card: StickyNote,
  comment: MessageSquare,
  kpi: Activity,
  board: SquareKanban,
  person: UserRound,
};

/** What something found is, as a sign beside the words that say it. */
export function KindIcon({ kind }: { kind: FoundKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden size={16} />;
}

/** Whose it is: the client's name in its colour. */
export function ClientTag({ client }: { client: Found['client'] }) {
  return (
    <span
      data-accent={client.accent}
      className="block truncate rounded-control bg-accent-soft px-1.5 text-xs leading-5 text-accent"
    >
      {client.name}
    </span>
  );
}
