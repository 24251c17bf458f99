import type { BoardRow } from '#db/boards.ts';
import { listPeopleOnBoard } from '#db/comment-people.ts';
import { listMembers } from '#db/members.ts';
import { can, mayReadComment } from '#model/access.ts';
import type { PersonId } from '#model/ids.ts';
import type { Named } from '#model/mentions.ts';
import type { AtClient } from '#routes/gate.server.ts';

/** Somebody who can be mentioned on a card. */
export type Reader = Named & {
  /** Whether they may read internal comments too. */
  readonly readsInternal: boolean;
};

/**
 * Who may read what the asker says on a board, by name: the people it can be said to. Somebody who may not see the
 * client's people is told of those who work on the board, and of `known` ones: those whose comments stand there.
 */
export async function loadReaders(
  at: AtClient,
  board: BoardRow,
  known: readonly PersonId[],
): Promise<Reader[]> {
  const { db, client, member } = at;
  const where = { clientId: client.id, boardId: board.id };
  const met = can(member, 'people.see')
    ? undefined
    : new Set([...(await listPeopleOnBoard(db, where)), ...known]);
  return (await listMembers(db, client.id))
    .filter(({ personId }) => personId !== member.personId && met?.has(personId) !== false)
    .filter((each) => mayReadComment(each, board, { isInternal: false }))
    .map((each) => ({
      id: each.personId,
      name: each.name,
      readsInternal: mayReadComment(each, board, { isInternal: true }),
    }));
}
