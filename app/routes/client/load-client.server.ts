import { listBoards } from '#db/boards.ts';
import { currentQuarter } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { AtClient } from '#routes/gate.server.ts';

/** What every page of a client shows around itself: whose it is, where one may go, which boards there are. */
export async function loadClient(at: AtClient) {
  const { client, member } = at;
  const [boards, quarter] = await Promise.all([
    listBoards(at.db, client.id),
    currentQuarter(at.db, { client, today: at.today, at: at.now.toISOString() }),
  ]);
  return {
    client: {
      id: client.id,
      key: client.key,
      /** Where the client's addresses begin: `/c/acme`. */
      path: `/c/${client.key.toLowerCase()}`,
      name: client.name,
      accent: client.accent,
      currency: client.currency,
      isSample: client.isSample === 1,
    },
    role: member.role,
    /** What menus offer; every loader and action asks again. */
    may: {
      seePlan: can(member, 'plan.see'),
      editPlan: can(member, 'plan.edit'),
      seeMoney: can(member, 'money.see'),
      listKpis: can(member, 'kpi.list'),
      defineKpis: can(member, 'kpi.define'),
      manageBoards: can(member, 'board.manage'),
      seeReview: can(member, 'review.see'),
      seePeople: can(member, 'people.see'),
      changePeople: can(member, 'people.change'),
      manageClient: can(member, 'client.manage'),
    },
    boards: boards
      .filter((board) => board.kind === 'tasks' && can(member, 'board.see', board))
      .map(({ id, title }) => ({ id, title })),
    quarter: can(member, 'plan.see')
      ? { label: quarter.label, startsOn: quarter.startsOn, endsOn: quarter.endsOn }
      : undefined,
  };
}

/** The data of the route `routes/client/route`. */
export type ClientData = Awaited<ReturnType<typeof loadClient>>;
