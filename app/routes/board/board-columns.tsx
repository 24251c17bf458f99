import { lazy, memo, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { CardId } from '#model/ids.ts';
import { useGiveAway } from '#routes/move-cards/use-move-to-board.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { AddColumn } from './add-column.tsx';
import { BoardColumn } from './board-column.tsx';
import { useBoardTools } from './board-tools.tsx';
import { focusCard } from './card-focus.ts';
import { useCardMenuSoon } from './card-menu.tsx';
import { CARD_HINT_ID, SELECTED_HINT_ID } from './card-title.tsx';
import { DRAG_INSTRUCTIONS } from './drag/drag-words.ts';
import { useCardDrag } from './drag/use-card-drag.ts';
import { useNoClickAfterDrag } from './drag/use-no-click-after-drag.ts';
import { usePointerDrag } from './drag/use-pointer-drag.ts';
import { useTellDrag } from './drag/use-tell-drag.ts';
import { HeldCards } from './held-cards.tsx';
import type { Chooser } from './select/chooser.ts';
import { SelectionBar } from './select/selection-bar.tsx';
import { useSelectBox } from './select/use-select-box.ts';
import { useClipboard } from './select/use-clipboard.ts';
import { useBoardKeys } from './use-board-keys.ts';
import type { BoardModes, SetModes } from './use-board-modes.ts';
import { useQuickAddNames } from './use-quick-add-names.ts';
import { useHere } from './use-here.ts';
import { useColumnIds } from './use-column-ids.ts';

type BoardColumnsProps = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly modes: BoardModes;
  readonly setModes: SetModes;
  readonly openId: CardId | undefined;
  /** Tells the others which card this person is at. */
  readonly onHere: (cardId: CardId | undefined) => void;
};

/** With its fields, loaded when first wanted. */
const CardsChooser = lazy(() => import('./select/cards-chooser.tsx'));

/** The columns side by side, and everything that moves cards between them. */
export const BoardColumns = memo(function BoardColumns(props: BoardColumnsProps) {
  const { undo, redo, modes, setModes, openId, onHere } = props;
  const { store, acts, canEdit, selection, folds } = useBoardTools();
  const [chooser, setChooser] = useState<Chooser>();
  const announce = useAnnounce();
  const { isLive, setCarried } = useLiveBoardContext().live;
  const root = useRef<HTMLDivElement>(null);
  useCardMenuSoon();
  const columnIds = useColumnIds(store);
  const overlay = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { drag, hand } = useCardDrag({
    store,
    announce,
    withIt: selection.actedOn,
    onDrop: acts.moveCards,
    onGiveAway: useGiveAway(),
    onLetGo: focusCard,
  });
  const { cardId: heldId, held } = drag ?? {};
  // The same as long as it is the same: columns it passes are not drawn again.
  const inHand = useMemo(() => heldId && held && { cardId: heldId, held }, [heldId, held]);
  useBoardKeys({
    root,
    store,
    selection,
    folds,
    canEdit,
    drag,
    hand,
    setModes,
    setChooser,
    undo,
    redo,
  });
  useClipboard({
    root,
    store,
    selection,
    acts,
    names: useQuickAddNames(),
    canEdit: canEdit && isLive,
    announce,
  });
  usePointerDrag({ root, overlay, store, hand, canEdit });
  useSelectBox({ root, frame, selection, canEdit });
  useNoClickAfterDrag(drag?.by === 'pointer');

  useTellDrag(drag, setCarried);
  useHere({ root, heldId: drag?.cardId, openId, tell: onHere });
  useEffect(() => {
    if (drag?.by === 'keys') {
      root.current
        ?.querySelector('[data-gap]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [drag]);

  return (
    <>
      <p id={CARD_HINT_ID} hidden>
        {DRAG_INSTRUCTIONS}
      </p>
      <p id={SELECTED_HINT_ID} hidden>
        Selected.
      </p>
      <div
        ref={root}
        data-dragging={drag?.by}
        className="flex min-h-0 flex-1 snap-x snap-mandatory scroll-px-4 items-start gap-3 overflow-x-auto overscroll-x-contain px-4 pb-4 data-dragging:snap-none data-[dragging=pointer]:*:cursor-grabbing sm:scroll-px-6 sm:px-6 md:snap-none"
      >
        {columnIds.map((columnId, index) => (
          <BoardColumn
            key={columnId}
            columnId={columnId}
            isFirst={index === 0}
            inHand={inHand}
            landing={drag?.place.columnId === columnId ? drag : undefined}
            modes={modes}
            setModes={setModes}
            openId={openId}
          />
        ))}
        {canEdit && <AddColumn />}
      </div>
      <div
        ref={frame}
        aria-hidden
        className="pointer-events-none invisible fixed top-0 left-0 z-20 rounded-control border border-brass bg-brass/10"
      />
      {canEdit && <SelectionBar onChoose={setChooser} />}
      {chooser && (
        <Suspense>
          <CardsChooser chooser={chooser} onClose={() => setChooser(undefined)} />
        </Suspense>
      )}
      {drag?.by === 'pointer' && (
        <div
          ref={overlay}
          aria-hidden
          className="pointer-events-none invisible fixed top-0 left-0 z-30"
        >
          <HeldCards cardId={drag.cardId} count={drag.held.size} />
        </div>
      )}
    </>
  );
});
