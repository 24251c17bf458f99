import { Plus } from 'lucide-react';
import { memo, useId, useRef } from 'react';
import type { CardId, ColumnId } from '#model/ids.ts';
import { useColumn } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';
import { useBoardTools } from './board-tools.tsx';
import { belongsHere } from './category-words.ts';
import { ColumnCards } from './column-cards.tsx';
import { ColumnHeader } from './column-header.tsx';
import { FoldedColumn } from './fold/folded-column.tsx';
import { useIsFolded } from './fold/folded-columns.ts';
import { FirstCardHint } from './first-card-hint.tsx';
import type { Drag } from './drag/use-card-drag.ts';
import type { BoardModes, SetModes } from './use-board-modes.ts';

type BoardColumnProps = {
  readonly columnId: ColumnId;
  readonly isFirst: boolean;
  /** What is in the hand, wherever it is. */
  readonly inHand: Pick<Drag, 'cardId' | 'held'> | undefined;
  /** Set while it would land in this column. */
  readonly landing: Drag | undefined;
  readonly modes: BoardModes;
  readonly setModes: SetModes;
  readonly openId: CardId | undefined;
};

/** One column: its cards in order, the gap for the one in the hand, the composer where somebody writes. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { columnId, landing, modes, setModes } = props;
  const { store, whole, canEdit, folds } = useBoardTools();
  const column = useColumn(store, columnId);
  const isFolded = useIsFolded(folds, columnId);
  const headingId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  if (!column) return null;

  // Whoever writes a card in it sees it.
  if (isFolded && modes.composer?.columnId !== columnId) {
    return <FoldedColumn column={column} headingId={headingId} isLanding={landing !== undefined} />;
  }

  const isEmpty =
    store === whole &&
    landing === undefined &&
    column.cardIds.length === 0 &&
    modes.composer?.columnId !== columnId;

  return (
    <section
      aria-labelledby={headingId}
      data-column-id={columnId}
      className="flex max-h-full w-76 shrink-0 snap-center flex-col rounded-panel bg-sunken"
    >
      <ColumnHeader
        column={column}
        headingId={headingId}
        onAdd={() => setModes.compose(columnId, null)}
      />
      <div
        ref={scroller}
        data-column-cards
        className="min-h-0 flex-1 overflow-y-auto overscroll-y-contain px-2 pt-1 pb-2"
      >
        <ColumnCards
          column={column}
          scroller={scroller}
          inHand={props.inHand}
          landing={landing}
          modes={modes}
          setModes={setModes}
          openId={props.openId}
        />
        {isEmpty && <p className="px-1 pb-1 text-xs text-ink-3">{belongsHere(column.category)}</p>}
        {props.isFirst && canEdit && isEmpty && <FirstCardHint />}
      </div>
      {canEdit && (
        <Button
          variant="quiet"
          className="m-1 justify-start!"
          onPress={() => setModes.compose(columnId, 'end')}
        >
          <Plus aria-hidden size={16} />
          Add card
        </Button>
      )}
    </section>
  );
});
