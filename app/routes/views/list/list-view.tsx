import { useId, useMemo, useRef, type ReactNode } from 'react';
import { effortOf, groupCards, type CardGroup } from '#model/board/arrange.ts';
import type { Board } from '#model/board/board.ts';
import { effortWords } from '#model/board/effort.ts';
import { GROUPINGS, type Grouping } from '#model/board/view-query.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { Room } from '#routes/board/window/room.tsx';
import { useBoard } from '#sync/use-board.ts';
import { ColumnMark } from '../column-mark.tsx';
import { GroupMenu, NONE_WORDS } from '../group-menu.tsx';
import { useCardRows } from '../use-card-rows.ts';
import { useView } from '../use-view.ts';
import { ViewFrame } from '../view-frame.tsx';
import type { ViewProps } from '../view-parts.tsx';
import { ListRow } from './list-row.tsx';

const HINT =
  'Enter opens the card. A assigns it, L labels it, D says when it is due, M moves it, X selects it.';

/** The cards as lines under headings. */
export default function ListView({ openId }: ViewProps) {
  const tools = useBoardTools();
  const { query } = useView();
  const board = useBoard(tools.store);
  const by = query.group ?? 'column';
  const groups = useMemo(
    () => groupCards(board, by, tools).filter(({ cards }) => cards.length > 0),
    [board, by, tools],
  );
  const order = useMemo(() => groups.flatMap(({ cards }) => cards.map(({ id }) => id)), [groups]);
  return (
    <ViewFrame openId={openId} hint={HINT} isEmpty={groups.length === 0} order={order}>
      <div className="pb-8">
        {groups.map((group, index) => (
          <Group key={group.id} group={group} by={by} board={board} openId={openId}>
            {index === 0 && <GroupMenu by={by} choices={GROUPINGS} />}
          </Group>
        ))}
      </div>
    </ViewFrame>
  );
}

type GroupProps = ViewProps & {
  readonly group: CardGroup;
  readonly by: Grouping;
  readonly board: Board;
  readonly children: ReactNode;
};

function Group({ group, by, board, openId, children }: GroupProps) {
  const { locale } = useBoardTools();
  const titleId = useId();
  const list = useRef<HTMLUListElement>(null);
  const cardIds = useMemo(() => group.cards.map(({ id }) => id), [group]);
  const rows = useCardRows({ list, cardIds, pinned: [openId] });
  const { title = NONE_WORDS[by], cards } = group;
  const effort = effortOf(cards);
  const column = by === 'column' ? board.columns.find(({ id }) => id === group.id) : undefined;
  return (
    <section aria-labelledby={titleId}>
      <div className="sticky top-0 z-10 flex min-h-9 items-center gap-2 border-y border-line bg-sunken px-4 text-xs text-ink-3 sm:px-6">
        {column && <ColumnMark category={column.category} />}
        <h2 id={titleId} className="min-w-0 truncate text-sm font-semibold text-ink">
          {title}
        </h2>
        <span className="tabular-nums">
          {cards.length}
          <span className="sr-only"> {cards.length === 1 ? 'card' : 'cards'}</span>
        </span>
        {effort > 0 && <span className="tabular-nums">{effortWords(effort, locale)}</span>}
        <span className="ms-auto shrink-0">{children}</span>
      </div>
      <ul ref={list} onFocus={rows.onFocus}>
        {rows.pieces.map((piece) =>
          'cardId' in piece ? (
            <ListRow
              key={piece.cardId}
              cardId={piece.cardId}
              by={by}
              isOpen={piece.cardId === openId}
            />
          ) : (
            <li key={`room-${piece.from}`} aria-hidden>
              <Room heightPx={piece.heightPx} />
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
