import { Link } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { effortOf, sortCards } from '#model/board/arrange.ts';
import { effortWords } from '#model/board/effort.ts';
import { nextSort, SORT_KEYS, type SortKey } from '#model/board/view-query.ts';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { useBoard } from '#sync/use-board.ts';
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
  const [editing, setEditing] = useState<CardId>();
  const [focusedId, setFocusedId] = useState<CardId>();
  const tabStop = cards.find(({ id }) => id === focusedId)?.id ?? cards[0]?.id;
  const effort = effortOf(cards);
  const estimated = cards.filter((card) => card.effort !== undefined).length;
  return (
    <ViewFrame openId={openId} hint={HINT} isEmpty={cards.length === 0} onEdit={setEditing}>
      <table
        aria-label="Cards"
        className="w-full min-w-180 border-separate border-spacing-0 text-sm"
        onFocus={(event) => {
          const row = event.target.closest<HTMLElement>('[data-card-id]');
          setFocusedId(cards.find(({ id }) => id === row?.dataset.cardId)?.id ?? focusedId);
        }}
      >
        <thead>
          <tr>
            {SORT_KEYS.map((key) => (
              <Heading key={key} by={key} />
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map(({ id }) => (
            <TableRow
              key={id}
              cardId={id}
              isOpen={id === openId}
              isTabStop={id === tabStop}
              isEditing={id === editing}
              onEdit={setEditing}
            />
          ))}
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
                  {effortWords(effort, tools.locale)}
                  {estimated < cards.length && (
                    <span className="font-normal text-ink-3"> of {estimated}</span>
                  )}
                </>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </ViewFrame>
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
