import { listThreads } from '#db/cards.ts';
import type { Database } from '#db/connect.ts';
import { listMyCards, type MyCardRow } from '#db/my-cards.ts';
import { todayIn, type Day } from '#model/calendar/day.ts';
import type { ClientId, PersonId } from '#model/ids.ts';
import { dueSection } from './due-section.ts';

/** A person's open cards with what they serve, by due date; of one client, or of all the person belongs to. */
export async function loadMyCards(
  db: Database,
  asked: { personId: PersonId; clientId?: ClientId; now: Date },
) {
  const all = await listMyCards(db, { personId: asked.personId });
  const rows = all.filter((row) => !asked.clientId || row.clientId === asked.clientId);
  const threads = await threadsOf(db, rows);
  return rows.map((row) => {
    const today: Day = todayIn(row.timeZone, asked.now);
    const isWaiting = row.columnCategory === 'waiting';
    const path = `/c/${row.clientKey.toLowerCase()}`;
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      boardTitle: row.boardTitle,
      columnTitle: row.columnTitle,
      isWaiting,
      isHelper: row.isHelper,
      dueOn: row.dueOn,
      today,
      section: dueSection(row.dueOn, { today, isWaiting }),
      serves: threads.get(row.id) ?? [],
      href:
        row.boardKind === 'tasks'
          ? `${path}/boards/${row.boardId}/cards/${row.id}`
          : `${path}/cards/${row.id}`,
      client: { key: row.clientKey, name: row.clientName, accent: row.accent, path },
    };
  });
}

export type MyCard = Awaited<ReturnType<typeof loadMyCards>>[number];

/** Titles up the thread, the nearest first; asked client by client, because no query crosses clients. */
async function threadsOf(
  db: Database,
  rows: readonly MyCardRow[],
): Promise<ReadonlyMap<string, string[]>> {
  const titles = new Map<string, string[]>();
  for (const clientId of new Set(rows.map((row) => row.clientId))) {
    const cardIds = rows.filter((row) => row.clientId === clientId).map(({ id }) => id);
    for (const [id, thread] of await listThreads(db, { clientId, cardIds })) {
      titles.set(
        id,
        thread.slice(1).map(({ title }) => title),
      );
    }
  }
  return titles;
}
