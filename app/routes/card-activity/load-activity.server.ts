import type { BoardRow } from '#db/boards.ts';
import { listVersions } from '#db/board-versions.ts';
import { listMembers } from '#db/members.ts';
import type { CardId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { activityWords } from './activity-words.ts';

/** One thing that happened to a card. */
export type Activity = { readonly name: string; readonly says: string; readonly at: string };

/** What happened to a card on its board, the newest first, from the log and what was kept of it (R15). */
export async function loadActivity(
  { db, rooms, client }: AtClient,
  board: BoardRow,
  cardId: CardId,
): Promise<{ readonly activity: readonly Activity[]; readonly isAll: boolean }> {
  const [versions, since, members] = await Promise.all([
    listVersions(db, { clientId: client.id, boardId: board.id }),
    rooms.history.since(board),
    listMembers(db, client.id),
  ]);
  const names = new Map(members.map(({ personId, name }) => [personId, name]));
  const told = [...versions.flatMap(({ changes }) => changes), ...since.changes]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .flatMap((change) => {
      const says = 'cardId' in change && change.cardId === cardId && activityWords(change);
      const name = change.by === null ? 'Quarterdeck' : names.get(change.by);
      return says ? [{ says, name: name ?? 'Somebody who left', at: change.at }] : [];
    });
  const hasUnlisted = since.unlisted > 0 || versions.some(({ unlisted }) => unlisted > 0);
  return {
    activity: told.slice(0, LIMITS.activityPerCard),
    isAll: told.length <= LIMITS.activityPerCard && !hasUnlisted,
  };
}
