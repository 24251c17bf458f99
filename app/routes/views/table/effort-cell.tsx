import { useState } from 'react';
import type { Card } from '#model/board/board.ts';
import { effortWords, readEffort } from '#model/board/effort.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';

type EffortCellProps = { readonly card: Card; readonly isTabStop: boolean };

/** An estimate, written where it stands: "2h", "90m". What cannot be read is marked and stays to be mended. */
export function EffortCell({ card, isTabStop }: EffortCellProps) {
  const { acts, canEdit, locale } = useBoardTools();
  const [typed, setTyped] = useState<string>();
  const words = card.effort === undefined ? '' : effortWords(card.effort, locale);
  if (!canEdit) return <span className="block px-2 text-end tabular-nums">{words}</span>;
  const hours = typed === undefined ? undefined : readEffort(typed);
  const isUnread = typed !== undefined && typed.trim() !== '' && hours === undefined;
  const keep = () => {
    if (typed === undefined || isUnread) return;
    if (hours !== card.effort) acts.setEffort(card.id, hours);
    setTyped(undefined);
  };
  return (
    <input
      aria-label="Effort"
      aria-invalid={isUnread || undefined}
      title={isUnread ? 'Write hours or minutes, such as 2h or 90m.' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      value={typed ?? words}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(undefined);
      }}
      className="h-8 w-24 rounded-control border border-transparent bg-transparent px-2 text-end text-ink-2 tabular-nums hover:border-edge aria-invalid:border-danger touch:h-11"
    />
  );
}
