import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { SavedState } from '#sync/use-board.ts';

type SavedWordProps = {
  readonly saved: SavedState;
  /** Somebody who only looks has nothing to save: for them it is live or it is not. */
  readonly isReader?: boolean;
};

/** A quiet word: what I did is on the server's disk, on its way, or waits here for the network (R2). */
export function SavedWord({ saved, isReader = false }: SavedWordProps) {
  return (
    <span
      role="status"
      className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-ink-3 tabular-nums"
    >
      <SavedMark saved={saved} />
      {isReader && saved.state === 'saved' ? 'Live' : savedInWords(saved)}
    </span>
  );
}

/** "Saved", "Saving", "Offline, 3 changes waiting". */
export function savedInWords(saved: SavedState): string {
  switch (saved.state) {
    case 'connecting':
      return saved.waiting === 0 ? 'Connecting' : `Connecting, ${changes(saved.waiting)} waiting`;
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving';
    case 'offline':
      return saved.waiting === 0 ? 'Offline' : `Offline, ${changes(saved.waiting)} waiting`;
    case 'stopped':
      return 'Stopped';
  }
}

const changes = (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`;

function SavedMark({ saved }: { saved: SavedState }) {
  switch (saved.state) {
    case 'saved':
      return <Check aria-hidden size={14} />;
    case 'connecting':
    case 'saving':
      return <LoaderCircle aria-hidden size={14} />;
    case 'offline':
      return <CloudOff aria-hidden size={14} className="text-at-risk" />;
    case 'stopped':
      return <TriangleAlert aria-hidden size={14} className="text-off-track" />;
  }
}
