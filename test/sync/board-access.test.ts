import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveBoard, requirePlanBoard, type BoardRow } from '#db/boards.ts';
import { grantBoards, removeMember } from '#db/members.ts';
import { ensureQuarter } from '#db/quarters.ts';
import { deleteOtherSessions } from '#db/sessions.ts';
import { ROLES, type Role } from '#model/access.ts';
import { newBoardDoc } from '#model/board/doc.ts';
import { readBoard } from '#model/board/view.ts';
import { CLOSE } from '#model/close-codes.ts';
import type { BoardId, PersonId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { BOARDS, whoMay } from '#test/support/access-table.ts';
import { addTask, shows } from '#test/support/board-scene.ts';
import { applyFrame, frames, isFrame } from '#test/support/frames.ts';
import { openSocket } from '#test/support/raw-socket.ts';
import { AT, aBoard, aClient, aMember, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import { loadDoc } from '#test/support/stored-boards.ts';

/** Boards as an address may name them. Ours are what the table of roles knows, some of them archived. */
const OURS = {
  plan: BOARDS.plan,
  given: BOARDS.given,
  other: BOARDS.other,
  'given, archived': BOARDS.given,
  'other, archived': BOARDS.other,
};
const THEIRS = ['theirs', 'theirs, archived', 'theirs, of another epoch'] as const;
const NOWHERE = ['made up', 'no id at all'] as const;
type Which = keyof typeof OURS | (typeof THEIRS)[number] | (typeof NOWHERE)[number];

/** Beside the roles at our client: its owner's peer at another, and those who are nobody. */
const ELSEWHERE = 'owner of another client';
const NOBODIES = ['at no client', 'removed'] as const;
const UNKNOWN = ['signed out', 'stranger'] as const;
const ASKERS = [...ROLES, ELSEWHERE, ...NOBODIES, ...UNKNOWN] as const;
type Asker = (typeof ASKERS)[number];

type Told = {
  /** How far the socket goes, or the reason it was closed with. */
  readonly socket: 'write' | 'read' | keyof typeof CLOSE;
  readonly page: 'shown' | 'not there' | 'sign in';
};

/** What the table of roles says of a board of ours. */
function expectedOf(role: Role, which: keyof typeof OURS): Told {
  const board = OURS[which];
  if (!whoMay('board.see', board).includes(role)) return { socket: 'forbidden', page: 'not there' };
  if (which.includes('archived')) return { socket: 'gone', page: 'shown' };
  const mayEdit = whoMay('board.edit', board).includes(role);
  return { socket: mayEdit ? 'write' : 'read', page: 'shown' };
}

function expectedFor(asker: Asker): Record<Which, Told> {
  const all = [...Object.keys(OURS), ...THEIRS, ...NOWHERE] as Which[];
  const role = ROLES.find((each) => each === asker);
  const isUnknown = UNKNOWN.some((each) => each === asker);
  const nothing: Told = isUnknown
    ? { socket: 'signedOut', page: 'sign in' }
    : { socket: 'forbidden', page: 'not there' };
  const told = Object.fromEntries(all.map((which) => [which, nothing])) as Record<Which, Told>;
  if (role) {
    for (const which of Object.keys(OURS) as (keyof typeof OURS)[]) {
      told[which] = expectedOf(role, which);
    }
  }
  // Their pages are asked for at our client's address, where they are nobody's.
  if (asker === ELSEWHERE) {
    told.theirs = { ...nothing, socket: 'write' };
    told['theirs, archived'] = { ...nothing, socket: 'gone' };
    told['theirs, of another epoch'] = { ...nothing, socket: 'oldEpoch' };
  }
  return told;
}

describe('R8 R20 who comes how far into which board, by page and by socket', () => {
  let site: Site;
  const cookies = new Map<Asker, string>();
  const boards = new Map<Which, BoardRow>();
  const addresses = new Map<Which, Pick<BoardRow, 'id' | 'epoch'>>();

  beforeAll(async () => {
    site = await startSite();
    const { db } = site;
    const owner = await aPerson(db, 'owner');
    const peer = await aPerson(db, 'peer');
    const client = await aClient(db, { key: 'ACME', createdBy: owner.id });
    const other = await aClient(db, { key: 'OTHER', createdBy: peer.id });

    const when = { client, day: '2026-05-15', createdBy: owner.id, at: AT } as const;
    const { id: quarterId } = await ensureQuarter(db, when);
    boards.set('plan', await requirePlanBoard(db, { clientId: client.id, quarterId }));
    for (const which of ['given', 'other', 'given, archived', 'other, archived'] as const) {
      boards.set(which, await aBoard(db, client, which));
    }
    for (const which of THEIRS) boards.set(which, await aBoard(db, other, which));
    for (const [which, { id, clientId, epoch }] of boards) {
      if (which.includes('archived')) await archiveBoard(db, { clientId, id, at: AT });
      addresses.set(which, { id, epoch: which.includes('epoch') ? epoch + 1 : epoch });
    }
    addresses.set('made up', { id: newId<BoardId>(), epoch: 1 });
    addresses.set('no id at all', { id: 'no-id' as BoardId, epoch: 1 });

    const signIn = async (asker: Asker, personId: PersonId): Promise<void> =>
      void cookies.set(asker, await cookieOf(db, personId));
    const join = async (role: Role, name: string = role): Promise<PersonId> =>
      (await aMember(db, { clientId: client.id, name, role })).id;
    await signIn('owner', owner.id);
    await signIn(ELSEWHERE, peer.id);
    for (const role of ['lead', 'member', 'viewer'] as const) await signIn(role, await join(role));
    const vendor = { clientId: client.id, personId: await join('vendor') };
    await signIn('vendor', vendor.personId);
    const given = [...boards].filter(([which]) => which.startsWith('given'));
    await grantBoards(db, { ...vendor, boardIds: given.map(([, { id }]) => id), at: AT });

    await signIn('at no client', (await aPerson(db, 'newcomer')).id);
    const removed = { clientId: client.id, personId: await join('owner', 'removed') };
    await signIn('removed', removed.personId);
    await removeMember(db, removed);
    const gone = await join('owner', 'gone');
    await signIn('signed out', gone);
    await deleteOtherSessions(db, { personId: gone, keep: newId() });
  });
  afterAll(() => site.stop());

  /** Opens a socket, reads, tries to write, and looks on the disk for what came of it. */
  async function trySocket(which: Which, asker: Asker): Promise<string> {
    const address = addresses.get(which);
    if (!address) throw new Error(`There is no address for ${which}`);
    const socket = await openSocket({ url: site.url, board: address, cookie: cookies.get(asker) });
    const closed = socket.closed.then(reasonOf);
    const begins = await Promise.race([closed, socket.hears(isFrame.step1)]);
    if (typeof begins === 'string') return socket.heard.length === 0 ? begins : `told, ${begins}`;

    const board = boards.get(which);
    if (!board) return 'a socket on nothing';
    socket.send(frames.step1());
    await socket.hears(isFrame.step2);
    const doc = await loadDoc(site.db, board);
    doc.on('update', (update: Uint8Array) => {
      for (const frame of [frames.step2(), frames.update(update), frames.barrier(1)]) {
        socket.send(frame);
      }
    });
    addTask({ doc }, asker);
    const says = await Promise.race([
      closed,
      socket.hears(isFrame.barrier(1)).then(() => 'write'),
      socket.hears(isRefusal).then(() => 'read'),
    ]);
    socket.close();
    const told = newBoardDoc();
    for (const frame of socket.heard) applyFrame(told, frame);
    if (readBoard(told).columns.length === 0) return `${says}, but told nothing`;
    const isKept = shows(asker)(readBoard(await loadDoc(site.db, board)));
    return isKept === (says === 'write') ? says : `${says}, but ${isKept ? '' : 'not '}kept`;
  }

  /** Asks for the page as a browser with scripts does: 202 leads elsewhere, a plan's board to the plan. */
  async function tryPage(which: Which, asker: Asker): Promise<string> {
    const path = `/c/acme/boards/${addresses.get(which)?.id ?? ''}`;
    const { status, text } = await site.visitor(cookies.get(asker)).get(`${path}.data`);
    if (status === 200 || (status === 202 && text.includes('"/c/acme/plan/'))) return 'shown';
    if (status === 202 && text.includes('"/sign-in?to=')) return 'sign in';
    return status === 404 ? 'not there' : String(status);
  }

  test.each(ASKERS)('%s', async (asker) => {
    const told = await Promise.all(
      [...addresses.keys()].map(async (which) => {
        const socket = await trySocket(which, asker);
        return [which, { socket, page: await tryPage(which, asker) }] as const;
      }),
    );

    expect(Object.fromEntries(told)).toEqual(expectedFor(asker));
  });

  test('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});

function reasonOf(code: number): string {
  const found = Object.entries(CLOSE).find(([, each]) => each.code === code);
  return found?.[0] ?? String(code);
}

function isRefusal(frame: Uint8Array): boolean {
  return isFrame.notice(frame) && new TextDecoder().decode(frame).includes('"refused"');
}
