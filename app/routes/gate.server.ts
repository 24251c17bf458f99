import { redirect, type AppLoadContext, type SignedIn } from '@remix-run/node';
import { appendAudit } from '#db/audit-log.ts';
import { findBoard, type BoardRow } from '#db/boards.ts';
import { findClientByKey, type ClientRow } from '#db/clients.ts';
import { findMember } from '#db/members.ts';
import { findQuarterByLabel, type QuarterRow } from '#db/quarters.ts';
import { can, type Action, type Member, type Things } from '#model/access.ts';
import { todayIn, type Day } from '#model/calendar/day.ts';
import { isQuarterLabel } from '#model/calendar/quarter.ts';
import { isId, type BoardId } from '#model/ids.ts';

/** What every loader and action is given. */
export type Asking = {
  readonly context: AppLoadContext;
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
};

/** A person at one client, past the gate: what the routes under `/c/:client` work with. */
export type AtClient = Pick<AppLoadContext, 'db' | 'rooms' | 'files'> & {
  readonly person: SignedIn;
  readonly client: ClientRow;
  readonly member: Member;
  /** In the client's time zone (R12). */
  readonly today: Day;
  readonly now: Date;
  /** Notes that a change was refused (R25); undefined when the page was only looked at. */
  readonly onRefused: ((act: Action) => void) | undefined;
};

/** Who asks; signed out, they are sent to sign in and come back. */
export function requirePerson({ context, request }: Asking): SignedIn {
  if (context.person) return context.person;
  const { pathname, search } = new URL(request.url);
  const toSignIn: Response = redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
  throw toSignIn;
}

/** The client of the address and the asker's place there; not known and not a member look the same. */
export async function requireClient(asking: Asking): Promise<AtClient> {
  const person = requirePerson(asking);
  const { db, rooms, files } = asking.context;
  const client = await findClientByKey(db, asking.params.client ?? '');
  const member = client && (await findMember(db, { clientId: client.id, personId: person.id }));
  if (!client || !member) throw notFound();
  const now = asking.context.now();
  return {
    db,
    rooms,
    files,
    person,
    client,
    member,
    now,
    today: todayIn(client.timeZone, now),
    onRefused: asking.request.method === 'GET' ? undefined : noteRefusals(asking, person, client),
  };
}

/** Writes refusals down after the answer, and of one person trying the same again and again only so many. */
function noteRefusals({ context }: Asking, { id: actorId }: SignedIn, { id: clientId }: ClientRow) {
  return (act: Action): void => {
    const account = `${clientId} ${actorId} ${act}`;
    if (!context.attempts.take({ kind: 'refused', account, isFromKnownBrowser: true })) return;
    const at = context.now().toISOString();
    context.later(() =>
      appendAudit(context.db, { at, kind: 'refused', clientId, actorId, facts: { act } }),
    );
  };
}

/** Goes on only if the asker may; otherwise the thing does not exist for them. */
export function allow<A extends Action>(
  at: Pick<AtClient, 'member'> & Partial<Pick<AtClient, 'onRefused'>>,
  action: A,
  ...thing: Things[A] extends undefined ? [] : [thing: Things[A]]
): void {
  if (can(at.member, action, ...thing)) return;
  at.onRefused?.(action);
  throw notFound();
}

/** A board of this client that the asker may see. */
export async function requireBoard(at: AtClient, boardId: string | undefined): Promise<BoardRow> {
  if (!isId(boardId)) throw notFound();
  const board = await findBoard(at.db, { clientId: at.client.id, id: boardId as BoardId });
  if (!board) throw notFound();
  allow(at, 'board.see', board);
  return board;
}

/** A quarter of this client by its label. Whether the asker may see the plan is for the caller to ask. */
export async function requireQuarter(at: AtClient, label: string | undefined): Promise<QuarterRow> {
  const quarter =
    label !== undefined && isQuarterLabel(label)
      ? await findQuarterByLabel(at.db, { clientId: at.client.id, label })
      : undefined;
  if (!quarter) throw notFound();
  return quarter;
}

/** The one answer for what is not there and for what is not for this person. */
export function notFound(): Response {
  return new Response('There is nothing here for you.', { status: 404, statusText: 'Not Found' });
}
