import { RotateCcw } from 'lucide-react';
import { useBoard } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useBoardTools } from './board-tools.tsx';

type ArchiveDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** What was put away, the newest first, and the way back. */
export default function ArchiveDialog({ isOpen, onClose }: ArchiveDialogProps) {
  return (
    <Dialog
      title="Archive"
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <ArchivedThings />
    </Dialog>
  );
}

function ArchivedThings() {
  const { store, acts } = useBoardTools();
  const { archivedCards, archivedColumns } = useBoard(store);
  if (archivedCards.length === 0 && archivedColumns.length === 0) {
    return <p className="text-ink-2">Cards and columns you archive wait here and can come back.</p>;
  }
  return (
    <div className="flex flex-col gap-6">
      <ArchivedList
        title="Columns"
        things={archivedColumns}
        onRestore={(column) => acts.restoreColumn(column.id)}
      />
      <ArchivedList
        title="Cards"
        things={archivedCards}
        onRestore={(card) => acts.restoreCard(card.id)}
      />
    </div>
  );
}

type ArchivedListProps<Thing> = {
  readonly title: string;
  readonly things: readonly Thing[];
  readonly onRestore: (thing: Thing) => void;
};

function ArchivedList<Thing extends { readonly id: string; readonly title: string }>({
  title,
  things,
  onRestore,
}: ArchivedListProps<Thing>) {
  const { canEdit } = useBoardTools();
  if (things.length === 0) return null;
  return (
    <section>
      <h3 className="text-xs font-medium text-ink-3">{title}</h3>
      <ul className="mt-1 divide-y divide-line">
        {things.map((thing) => (
          <li key={thing.id} className="flex min-h-11 items-center gap-3 py-1">
            <span className="min-w-0 flex-1 break-words">
              {thing.title === '' ? 'Untitled' : thing.title}
            </span>
            {canEdit && (
              <Button
                size="s"
                aria-label={`Restore ${thing.title}`}
                onPress={() => onRestore(thing)}
              >
                <RotateCcw aria-hidden size={14} />
                Restore
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
