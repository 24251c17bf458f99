import { listThreads } from '#db/cards.ts';
import type { Database } from '#db/connect.ts';
import { listMyCards, type MyCardRow } from '#db/my-cards.ts';
import { todayIn, type Day } from '#model/calendar/day.ts';
import type { ClientId, PersonId } from '#model/ids.ts';
import { dueSection, type DueSection } from './due-section.ts';

/** So many of a section's cards at one client are shown before one asks for all of that section. */
const SHOWN: Readonly<Record<DueSection, number>> = { now: 20, week: 20, waiting: 10, later: 10 };

/**
 * A person's open cards with what they serve, by due date; of one client, or of all the person belongs to. Of each
 * section at each client the first few, but of section `whole` all; `counts` says how many there are.
 */
export async function loadMyCards(
  db: Database,
  asked: { personId: PersonId; clientId?: ClientId; now: Date; whole?: DueSection | undefined },
) {
  const all = await listMyCards(db, asked);
  const counts = new Map<string, SectionCount>();
  const shown = all.flatMap((row) => {
    const today: Day = todayIn(row.timeZone, asked.now);
    const isWaiting = row.columnCategory === 'waiting';
    const section = dueSection(row.dueOn, { today, isWaiting });
    const place = `${section} ${row.clientKey}`;
    const count = (counts.get(place)?.count ?? 0) + 1;
    counts.set(place, { section, clientKey: row.clientKey, count });
    return count <= SHOWN[section] || section === asked.whole
      ? { row, today, isWaiting, section }
      : [];
  });
  const threads = await threadsOf(
    db,
    shown.map(({ row }) => row),
  );
  const cards = shown.map(({ row, today, isWaiting, section }) => {
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
      section,
      serves: threads.get(row.id) ?? [],
      href:
        row.boardKind === 'tasks'
          ? `${path}/boards/${row.boardId}/cards/${row.id}`
          : `${path}/cards/${row.id}`,
      client: { key: row.clientKey, name: row.clientName, accent: row.accent, path },
    };
  });
  return { cards, counts: [...counts.values()] };
}

export type MyCards = Awaited<ReturnType<typeof loadMyCards>>;
export type MyCard = MyCards['cards'][number];

/** How many cards of a section there are at a client. */
export type SectionCount = {
  readonly section: DueSection;
  readonly clientKey: string;
  readonly count: number;
};

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
