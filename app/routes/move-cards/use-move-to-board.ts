import { useCallback, useEffect, useRef } from 'react';
import type { Board } from '#model/board/board.ts';
import type { BoardId, CardId, ColumnId } from '#model/ids.ts';
import { useClient } from '#routes/client/use-client.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useToast } from '#ui/toast.tsx';

/** A board that cards can go to. */
export type OtherBoard = { readonly id: BoardId; readonly title: string };

type Move = {
  readonly from: BoardId;
  readonly to: BoardId;
  readonly cardIds: readonly CardId[];
  readonly place?: { readonly columnId: ColumnId; readonly after: CardId | null };
};

const NO_LINE = 'Moving to another board needs a connection. The card stays here until then.';

/** The client's other boards, and the act that moves cards to one of them, with a way back. */
export function useMoveToBoard(): {
  readonly others: readonly OtherBoard[];
  /** Resolves with whether they went. */
  readonly move: (cardIds: readonly CardId[], to: OtherBoard) => Promise<boolean>;
} {
  const { live, boardKind, canEdit } = useLiveBoardContext();
  const { boardId: from, store, whenSaved } = live;
  const client = useClient();
  const toast = useToast();
  const path = client?.client.path;
  const isPossible = canEdit && boardKind === 'tasks';

  const move = useCallback(
    async (cardIds: readonly CardId[], to: OtherBoard) => {
      // What was typed a moment ago goes along.
      if (!(await whenSaved())) {
        toast(NO_LINE);
        return false;
      }
      const place = placeIn(store.board(), cardIds);
      const words = wordsFor(store.board(), cardIds);
      const says = await post(path ?? '', { from, to: to.id, cardIds });
      if (says !== undefined) {
        toast(says);
        return false;
      }
      const goBack = async () => {
        const whyNot = await post(path ?? '', { from: to.id, to: from, cardIds, place });
        if (whyNot !== undefined) toast(whyNot);
      };
      toast(`Moved ${words} to ${to.title}.`, { label: 'Undo', onAction: () => void goBack() });
      return true;
    },
    [store, whenSaved, from, path, toast],
  );
  const others = isPossible ? (client?.boards ?? []).filter(({ id }) => id !== from) : [];
  return { others, move };
}

/** Why not, in words; undefined when they moved. */
async function post(clientPath: string, move: Move): Promise<string | undefined> {
  const form = new FormData();
  for (const id of move.cardIds) form.append('cardId', id);
  form.set('toBoardId', move.to);
  if (move.place) {
    form.set('columnId', move.place.columnId);
    form.set('after', move.place.after ?? '');
  }
  try {
    const path = `${clientPath}/boards/${move.from}/move-cards`;
    const answer = await fetch(path, { method: 'POST', body: form });
    if (answer.ok) return undefined;
    if (answer.status === 409 || answer.status === 422)
      return ((await answer.json()) as { says: string }).says;
    return answer.status === 404
      ? 'Not moved: that board is gone, or closed to you by now.'
      : 'Not moved: the server could not keep it just now. Try again in a moment.';
  } catch {
    return NO_LINE;
  }
}

/** Where the cards stand together, to put them back; undefined when they stand in several columns. */
function placeIn(board: Board, cardIds: readonly CardId[]): Move['place'] {
  const moving = new Set(cardIds);
  const column = board.columns.find(({ cardIds: ids }) => ids.some((id) => moving.has(id)));
  const ids = column?.cardIds ?? [];
  if (!column || !cardIds.every((id) => ids.includes(id))) return undefined;
  const first = ids.findIndex((id) => moving.has(id));
  return { columnId: column.id, after: ids[first - 1] ?? null };
}

function wordsFor(board: Board, cardIds: readonly CardId[]): string {
  const [id, ...more] = cardIds;
  const title = id === undefined ? '' : (board.cards[id]?.title ?? '');
  return more.length === 0 ? `“${title}”` : `${cardIds.length} cards`;
}

/** What happens to cards that are dropped on a board's link: they go there, in the order they stand in; on this one's, nothing. */
export function useGiveAway(): (cardIds: readonly CardId[], to: BoardId) => void {
  const { others, move } = useMoveToBoard();
  const latest = useRef({ others, move });
  useEffect(() => {
    latest.current = { others, move };
  });
  return useCallback((cardIds, to) => {
    const board = latest.current.others.find(({ id }) => id === to);
    if (board) void latest.current.move(cardIds, board);
  }, []);
}
