import { insertAttachment } from '#db/attachments.ts';
import { listBoards, requirePlanBoard } from '#db/boards.ts';
import { listCardsOfBoard } from '#db/cards.ts';
import type { ClientRow } from '#db/clients.ts';
import type { Database } from '#db/connect.ts';
import { listOpenInvitations } from '#db/invitations.ts';
import { listKpis } from '#db/kpis.ts';
import { listMembers } from '#db/members.ts';
import type { PersonRow } from '#db/people.ts';
import { newId } from '#db/new-id.ts';
import { ensureQuarter, listQuarters } from '#db/quarters.ts';
import { makeSampleClient } from '#db/sample/make-sample-client.ts';
import type { Role } from '#model/access.ts';
import { nextQuarter } from '#model/calendar/quarter.ts';
import type { AttachmentId, PersonId } from '#model/ids.ts';
import { aPerson } from './records.ts';

/** A whole client, with one of everything to point at. */
export type FullClient = {
  readonly client: ClientRow;
  readonly owner: PersonRow;
  /** Somebody of each role; the owner is not the only one. */
  readonly people: Readonly<Record<Role, PersonId>>;
  readonly quarter: string;
  /** A task board, one the vendor has, and a card on it that is still to be done. */
  readonly board: string;
  readonly card: string;
  /** A file on that card, as its row says; there are no bytes of it. */
  readonly attachment: string;
  /** On the plan: a priority, and a channel plan. */
  readonly planCard: string;
  readonly channelPlan: string;
  readonly kpi: string;
  readonly invitation: string;
};

/**
 * A sample client in the middle of its quarter, with the next one opened for the plan if `plansAhead`, so that two
 * clients have quarters of different names.
 */
export async function aFullClient(
  db: Database,
  { ownerName, plansAhead = false }: { ownerName: string; plansAhead?: boolean },
): Promise<FullClient> {
  const now = new Date();
  const owner = await aPerson(db, ownerName);
  const client = await makeSampleClient(db, { ownerId: owner.id, now });
  const clientId = client.id;
  const members = await listMembers(db, clientId);
  const of = (role: Role): PersonId =>
    first(members.filter((each) => each.role === role && each.personId !== owner.id)).personId;
  const vendor = first(members.filter((each) => each.boardIds.length > 0));
  const boards = await listBoards(db, clientId);
  const board = first(boards.filter(({ id }) => vendor.boardIds.includes(id)));
  const cards = await listCardsOfBoard(db, { clientId, boardId: board.id });
  const current = first(await listQuarters(db, clientId));
  const plan = await requirePlanBoard(db, { clientId, quarterId: current.id });
  const planCards = await listCardsOfBoard(db, { clientId, boardId: plan.id });
  if (plansAhead) {
    const day = nextQuarter(current).startsOn;
    await ensureQuarter(db, { client, day, createdBy: owner.id, at: now.toISOString() });
  }
  const card = first(cards.filter(({ columnCategory }) => columnCategory === 'todo')).id;
  const attachment = {
    id: newId<AttachmentId>(),
    clientId,
    boardId: board.id,
    cardId: card,
    kind: 'file' as const,
    title: 'brief.pdf',
    url: null,
    mediaType: 'application/pdf' as const,
    bytes: 5,
    sha256: '',
    by: owner.id,
    at: now.toISOString(),
  };
  await insertAttachment(db, attachment, { atMost: 1 });
  return {
    client,
    owner,
    people: {
      owner: of('owner'),
      lead: of('lead'),
      member: of('member'),
      vendor: vendor.personId,
      viewer: of('viewer'),
    },
    quarter: plansAhead ? nextQuarter(current).label : current.label,
    board: board.id,
    card,
    attachment: attachment.id,
    planCard: first(planCards.filter(({ kind }) => kind === 'priority')).id,
    channelPlan: first(planCards.filter(({ kind }) => kind === 'channel-plan')).id,
    kpi: first((await listKpis(db, clientId)).filter((kpi) => kpi.ownerId !== vendor.personId)).id,
    invitation: first(await listOpenInvitations(db, { clientId, at: now.toISOString() })).id,
  };
}

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('the sample client has none of these');
  return one;
}
