import { countOpenCards } from '#db/board-counts.ts';
import { listBoards } from '#db/boards.ts';
import { listKpiSummaries } from '#db/kpi-summaries.ts';
import { listMembers } from '#db/members.ts';
import { currentQuarter } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { loadMyCards } from '#routes/my-cards/load-my-cards.server.ts';
import { readPriorities } from '#routes/quarter/read-priorities.server.ts';

/** What a person sees first at a client: the quarter in a few lines and what needs them. */
export async function loadHome(at: AtClient) {
  const { db, client, member, today } = at;
  const clientId = client.id;
  const seesPlan = can(member, 'plan.see');
  const quarter = await currentQuarter(db, { client, today, at: at.now.toISOString() });
  const [plan, kpis, mine, boards, counts, members] = await Promise.all([
    seesPlan ? readPriorities(db, { clientId, quarter, today }) : undefined,
    listKpiSummaries(db, { clientId, quarter, today }),
    loadMyCards(db, { personId: at.person.id, clientId, now: at.now }),
    listBoards(db, clientId),
    countOpenCards(db, { clientId, today }),
    listMembers(db, clientId),
  ]);
  const seenKpis = kpis.filter(({ ownerId }) => can(member, 'kpi.see', { ownerId }));

  return {
    client: {
      path: `/c/${client.key.toLowerCase()}`,
      name: client.name,
      currency: client.currency,
    },
    today,
    quarter: seesPlan ? quarter : undefined,
    priorities: plan?.priorities.map(({ card, keyResults, health, computed }) => ({
      id: card.id,
      title: card.title,
      category: card.columnCategory,
      health,
      /** What the numbers alone would say. */
      computed,
      results: keyResults.flatMap(({ kpi, keyResult, assessment }) =>
        kpi
          ? [{ id: keyResult.id, kpi, target: keyResult.target, current: assessment.current }]
          : [],
      ),
    })),
    kpis: seenKpis.map((kpi) => ({
      ...kpi,
      isMine: kpi.ownerId === at.person.id,
      mayMeasure: can(member, 'kpi.measure', { ownerId: kpi.ownerId }),
    })),
    mine,
    boards: boards
      .filter((board) => can(member, 'board.see', board))
      .map(({ id, title }) => {
        const count = counts.find(({ boardId }) => boardId === id);
        return { id, title, open: count?.open ?? 0, late: count?.late ?? 0 };
      }),
    /** Whether anybody but the asker belongs here. */
    isAlone: members.length === 1,
    may: {
      define: can(member, 'kpi.define'),
      plan: can(member, 'plan.edit'),
      makeBoards: can(member, 'board.manage'),
      invite: can(member, 'people.invite', { role: 'member' }),
    },
  };
}

export type Home = Awaited<ReturnType<typeof loadHome>>;
