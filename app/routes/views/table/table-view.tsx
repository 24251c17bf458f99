import { Link } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { effortOf, sortCards } from '#model/board/arrange.ts';
import type { Card } from '#model/board/board.ts';
import { effortWords } from '#model/board/effort.ts';
import { nextSort, SORT_KEYS, type SortKey } from '#model/board/view-query.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { Room } from '#routes/board/window/room.tsx';
import { useBoard } from '#sync/use-board.ts';
import { useCardRows } from '../use-card-rows.ts';
import { useView } from '../use-view.ts';
import { ViewFrame } from '../view-frame.tsx';
import type { ViewProps } from '../view-parts.tsx';
import { TableRow } from './table-row.tsx';

const TITLES: Readonly<Record<SortKey, string>> = {
  title: 'Card',
  owner: 'Owner',
  column: 'Column',
  due: 'Due',
  effort: 'Effort',
};
const HINT =
  'Enter opens the card. E edits its title, A assigns it, D says when it is due, M moves it, X selects it.';

/** The cards as rows that are sorted, summed and edited where they stand. */
export default function TableView({ openId }: ViewProps) {
  const tools = useBoardTools();
  const { query } = useView();
  const { sort } = query;
  const board = useBoard(tools.store);
  const cards = useMemo(() => sortCards(board, sort, tools), [board, sort, tools]);
  const cardIds = useMemo(() => cards.map(({ id }) => id), [cards]);
  const [editing, setEditing] = useState<CardId>();
  return (
    <ViewFrame
      openId={openId}
      hint={HINT}
      isEmpty={cards.length === 0}
      onEdit={setEditing}
      order={cardIds}
    >
      <CardTable
        cards={cards}
        cardIds={cardIds}
        openId={openId}
        editing={editing}
        onEdit={setEditing}
      />
    </ViewFrame>
  );
}

type CardTableProps = ViewProps & {
  readonly cards: readonly Card[];
  readonly cardIds: readonly CardId[];
  readonly editing: CardId | undefined;
  readonly onEdit: (cardId: CardId | undefined) => void;
};

function CardTable({ cards, cardIds, openId, editing, onEdit }: CardTableProps) {
  const { locale } = useBoardTools();
  const list = useRef<HTMLTableSectionElement>(null);
  const rows = useCardRows({
    list,
    cardIds,
    pinned: [openId, editing, cardIds[0]],
    areRows: true,
  });
  const tabStop = cardIds.find((id) => id === rows.focusedId) ?? cardIds[0];
  const effort = effortOf(cards);
  const estimated = cards.filter((card) => card.effort !== undefined).length;
  return (
    <table
      aria-label="Cards"
      className="w-full min-w-180 border-separate border-spacing-0 text-sm"
      aria-rowcount={rows.isWhole ? undefined : cards.length + 2}
    >
      <thead>
        <tr>
          {SORT_KEYS.map((key) => (
            <Heading key={key} by={key} />
          ))}
        </tr>
      </thead>
      <tbody ref={list} onFocus={rows.onFocus}>
        {rows.pieces.map((piece) =>
          'cardId' in piece ? (
            <TableRow
              key={piece.cardId}
              cardId={piece.cardId}
              isOpen={piece.cardId === openId}
              isTabStop={piece.cardId === tabStop}
              isEditing={piece.cardId === editing}
              onEdit={onEdit}
            />
          ) : (
            <tr key={`room-${piece.from}`} aria-hidden>
              <td colSpan={SORT_KEYS.length}>
                <Room heightPx={piece.heightPx} />
              </td>
            </tr>
          ),
        )}
      </tbody>
      <tfoot>
        <tr className="text-xs text-ink-2 tabular-nums">
          <th scope="row" className={`${foot} start-0 z-10 ps-4 text-start font-medium sm:ps-6`}>
            {cards.length} {cards.length === 1 ? 'card' : 'cards'}
          </th>
          <td className={foot} />
          <td className={foot} />
          <td className={foot} />
          <td className={`${foot} pe-4 text-end font-medium sm:pe-6`}>
            {estimated > 0 && (
              <>
                {effortWords(effort, locale)}
                {estimated < cards.length && (
                  <span className="font-normal text-ink-3"> of {estimated}</span>
                )}
              </>
            )}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

const foot = 'sticky bottom-0 h-9 border-t border-line bg-paper px-2';

/** A heading that sorts: up, down, and back to the board's own order. */
function Heading({ by }: { readonly by: SortKey }) {
  const { query, to } = useView();
  const isSorted = query.sort?.by === by;
  const isDescending = isSorted && query.sort?.isDescending === true;
  const next = nextSort(query.sort, by);
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
      className={`sticky top-0 border-b border-line bg-paper px-0 text-xs font-medium text-ink-3 ${
        by === 'title' ? 'start-0 z-20 ps-2 sm:ps-4' : 'z-10'
      } ${by === 'effort' ? 'pe-2 sm:pe-4' : ''}`}
    >
      <Link
        to={to({ view: query.view, ...(next && { sort: next }) })}
        replace
        preventScrollReset
        discover="none"
        className={`flex h-9 items-center gap-1 rounded-control px-2 hover:text-ink ${
          by === 'effort' ? 'justify-end' : ''
        } ${isSorted ? 'text-ink' : ''}`}
      >
        {TITLES[by]}
        {isSorted && <Arrow aria-hidden size={14} />}
      </Link>
    </th>
  );
}
