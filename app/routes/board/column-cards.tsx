import { memo, useMemo, useRef, useState, type RefObject } from 'react';
import type { Column } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from './board-tools.tsx';
import { CardComposer } from './card-composer.tsx';
import { CardSlot } from './card-slot.tsx';
import { columnRows, rowName, type ColumnRow } from './column-rows.ts';
import { Gap } from './drag/gap.tsx';
import { OthersLanding } from './drag/others-landing.tsx';
import type { Drag } from './drag/use-card-drag.ts';
import { useGlide } from './drag/use-glide.ts';
import { HeldCards } from './held-cards.tsx';
import type { BoardModes, SetModes } from './use-board-modes.ts';
import { useWantedCard } from './window/draw-card.ts';
import { guessHeightPx } from './window/guess-height.ts';
import { useCardPositions } from './window/use-card-positions.ts';
import { Room } from './window/room.tsx';
import { usePieces, type Row } from './window/use-pieces.ts';

type ColumnCardsProps = {
  readonly column: Column;
  /** The element around the list, which scrolls it. */
  readonly scroller: RefObject<HTMLElement>;
  /** What is in the hand, wherever it is. */
  readonly inHand: Pick<Drag, 'cardId' | 'held'> | undefined;
  /** Set while it would land in this column. */
  readonly landing: Drag | undefined;
  readonly modes: BoardModes;
  readonly setModes: SetModes;
  readonly openId: CardId | undefined;
};

/** As the list has it (gap-2). */
const GAP_PX = 8;
/** The composer's height, before it was ever drawn. */
const COMPOSER_PX = 90;

/** A column's cards in order, as far as they are in sight, the gap for those in the hand, and the composer. */
export const ColumnCards = memo(function ColumnCards(props: ColumnCardsProps) {
  const { column, scroller, landing, modes, setModes } = props;
  const { store } = useBoardTools();
  const { cardIds } = column;
  const held = props.inHand?.held;
  const list = useRef<HTMLOListElement>(null);
  const [focusedId, setFocusedId] = useState<CardId>();
  const tabStop = cardIds.find((id) => id === focusedId) ?? cardIds[0];

  const gapAfter = landing?.place.after;
  const composerAfter = modes.composer?.columnId === column.id ? modes.composer.after : undefined;
  const rows = useMemo(
    () => columnRows({ cardIds, held, gapAfter, composerAfter }),
    [cardIds, held, gapAfter, composerAfter],
  );
  const pinned = new Set([
    tabStop,
    useWantedCard(),
    props.inHand?.cardId,
    modes.editing,
    modes.menu,
  ]);
  const pieces = usePieces({
    scroller,
    list,
    gapPx: GAP_PX,
    rows: rows.map((row): Row => ({
      name: rowName(row),
      guessPx: () => {
        if (row.is === 'card') return guessHeightPx(store.card(row.id));
        return row.is === 'gap' ? (landing?.heightPx ?? 0) : COMPOSER_PX;
      },
      isPinned: row.is !== 'card' || pinned.has(row.id),
      isLifted: row.is === 'card' && (held?.has(row.id) ?? false),
    })),
  });
  useGlide(list, rows);
  useCardPositions(list, { cardIds, isWhole: pieces === undefined });

  const draw = (row: ColumnRow) => {
    if (row.is === 'gap') {
      return (
        <Gap key="gap" heightPx={landing?.heightPx ?? 0}>
          {landing?.by === 'keys' && (
            <HeldCards cardId={landing.cardId} count={landing.held.size} />
          )}
        </Gap>
      );
    }
    if (row.is === 'composer') {
      return (
        <li key="composer" data-row="composer">
          <CardComposer
            columnTitle={column.title}
            onAdd={setModes.addCards}
            onClose={setModes.closeComposer}
          />
        </li>
      );
    }
    return (
      <CardSlot
        key={row.id}
        cardId={row.id}
        isFinished={column.category === 'done'}
        isTabStop={row.id === tabStop}
        isOpen={row.id === props.openId}
        isEditing={row.id === modes.editing}
        isMenuOpen={row.id === modes.menu}
        isLifted={held?.has(row.id) ?? false}
        onEdit={setModes.edit}
        onMenu={setModes.openMenu}
      />
    );
  };

  return (
    <ol
      ref={list}
      className="relative flex min-h-px flex-col gap-2"
      onFocus={(event) => {
        const card = event.target.closest<HTMLElement>('[data-card-id]');
        setFocusedId(cardIds.find((id) => id === card?.dataset.cardId));
      }}
    >
      <OthersLanding columnId={column.id} list={list} />
      {pieces === undefined
        ? rows.map(draw)
        : pieces.map((piece) => {
            const row = piece.is === 'row' && rows[piece.at];
            if (row) return draw(row);
            return piece.is === 'room' ? (
              <li key={`room-${piece.from}`} aria-hidden>
                <Room heightPx={piece.heightPx} />
              </li>
            ) : null;
          })}
    </ol>
  );
});
