import type { SavedState } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';

/** The server has hung up for good: what happened, and the one thing to do. */
export function StoppedBanner({ saved }: { saved: SavedState }) {
  if (saved.state !== 'stopped') return null;
  return (
    <div
      role="alert"
      className="mx-4 mb-3 flex flex-wrap items-center gap-3 rounded-control border border-off-track bg-raised px-4 py-2 sm:mx-6"
    >
      <p className="min-w-0 flex-1 text-sm text-ink">{saved.says}</p>
      <Button size="s" onPress={() => window.location.reload()}>
        Reload
      </Button>
    </div>
  );
}
