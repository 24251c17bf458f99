import { useBoardTools } from '#routes/board/board-tools.tsx';
import { CardComposer } from '#routes/board/card-composer.tsx';
import type { BoardModes, SetModes } from '#routes/board/use-board-modes.ts';
import { useColumn } from '#sync/use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';

type AddFromViewProps = { readonly modes: BoardModes; readonly setModes: SetModes };

/** Where a card is written while the columns are not there to write it in: above the view, into the first of them. */
export function AddFromView({ modes, setModes }: AddFromViewProps) {
  const { whole, canEdit } = useBoardTools();
  const [first] = whole.board().columns;
  const column = useColumn(whole, modes.composer?.columnId ?? ('' as never));
  useBoardKeys(canEdit && first ? { compose: () => setModes.compose(first.id, 'end') } : {});
  if (!column) return null;
  return (
    <div className="shrink-0 px-4 pb-2 sm:max-w-md sm:px-6">
      <p className="pb-1 text-xs text-ink-3">To {column.title}</p>
      <CardComposer
        columnTitle={column.title}
        onAdd={setModes.addCards}
        onClose={setModes.closeComposer}
      />
    </div>
  );
}
