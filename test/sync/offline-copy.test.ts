import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeRole } from '#db/members.ts';
import { cardsOf } from '#model/board/doc.ts';
import { archiveCard, renameCard } from '#model/board/ops/cards.ts';
import { CLOSE } from '#model/close-codes.ts';
import {
  addTask,
  clearScenes,
  setScene,
  shows,
  titled,
  type Scene,
} from '#test/support/board-scene.ts';
import { sendKept } from '#sync/send-kept.ts';
import { openPage, wayOf, type BoardPage } from '#test/support/board-page.ts';
import { onSqlite } from '#test/support/databases.ts';
import { AT } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';

clearScenes();

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const openKept = ({ open }: Scene, how: { startsOffline?: boolean } = {}): Promise<BoardPage> =>
  open(undefined, undefined, { isKept: true, ...how });
/** Everything written here is on this disk: the browser may be closed. */
const stored = (page: BoardPage) => page.until(({ isSafe }) => isSafe);
/** All that waited is confirmed, and gone from the list of what waits. */
const waitingIn = async (scene: Scene): Promise<number> => {
  const page = await openKept(scene, { startsOffline: true });
  const { saved } = page.link.state();
  return 'waiting' in saved ? saved.waiting : -1;
};

onSqlite(({ migrated }) => {
  test('R23 changes made offline outlive the page, are counted after it, and reach the others', async () => {
    const scene = await setScene(await migrated());
    const ann = await openKept(scene);
    addTask(ann, 'Before');
    await ann.saved();
    ann.goOffline();
    addTask(ann, 'First');
    addTask(ann, 'Second');
    await stored(ann);

    const again = await openKept(scene, { startsOffline: true });
    expect(again.link.state()).toMatchObject({
      isLive: true,
      canUndo: false,
      saved: { state: 'offline', waiting: 2 },
    });
    expect(['Before', 'First', 'Second'].map((title) => shows(title)(again.board()))).toEqual([
      true,
      true,
      true,
    ]);
    const ben = await scene.open(await scene.member('Ben'));
    again.goOnline();
    await ben.sees(shows('Second'));
    await again.saved();
    await vi.waitFor(async () => expect(await waitingIn(scene)).toBe(0));
  });

  test('R23 what waits for a board is sent from any page, without the board being opened', async () => {
    const scene = await setScene(await migrated());
    const ann = await openKept(scene);
    await ann.saved();
    ann.goOffline();
    addTask(ann, 'Landing page');
    await stored(ann);
    ann.leave();

    const ben = await scene.open(await scene.member('Ben'));
    const cookie = await cookieOf(scene.server.db, scene.owner.id);
    await sendKept(scene.owner, wayOf(scene.server.url, cookie));

    await ben.sees(shows('Landing page'));
    await vi.waitFor(async () => expect(await waitingIn(scene)).toBe(0));
  });

  test('R23 a deletion waits too, though no state vector tells of it', async () => {
    const scene = await setScene(await migrated());
    const ann = await openKept(scene);
    const id = addTask(ann, 'Landing page');
    await ann.saved();
    ann.goOffline();
    cardsOf(ann.doc).delete(id);
    await stored(ann);

    const again = await openKept(scene, { startsOffline: true });
    expect(again.link.state().saved).toEqual({ state: 'offline', waiting: 1 });
    expect(shows('Landing page')(again.board())).toBe(false);
  });

  test('R23 two pages of one person keep what each wrote, and either sends all of it', async () => {
    const scene = await setScene(await migrated());
    const left = await openKept(scene);
    const right = await openKept(scene);
    left.goOffline();
    right.goOffline();
    addTask(left, 'From the left');
    addTask(right, 'From the right');
    await stored(left);
    await stored(right);

    // The left page is never heard of again; the right one was open all the time.
    right.goOnline();
    const ben = await scene.open(await scene.member('Ben'));
    await ben.sees((board) => shows('From the left')(board) && shows('From the right')(board));
    await right.saved();
    await vi.waitFor(async () => expect(await waitingIn(scene)).toBe(0));
    expect(Object.keys(ben.board().cards)).toHaveLength(2);
  });

  test('R23 what the server has never looks older than the page came with', async () => {
    const scene = await setScene(await migrated());
    const ann = await openKept(scene);
    addTask(ann, 'Old');
    await ann.saved();
    await stored(ann);
    ann.leave();

    const again = await openKept(scene, {});
    // The copy was in the document from the start, and nobody saw it until the server had spoken.
    expect(again.link.state().saved.state).toBe('saved');
    expect(shows('Old')(again.board())).toBe(true);
  });

  test('R23 a browser that keeps nothing works, and warns before changes are lost', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('A private window.', 'SecurityError');
      },
    });
    const scene = await setScene(await migrated());
    const ann = await openKept(scene);
    ann.goOffline();
    addTask(ann, 'Kept nowhere');
    expect(ann.link.state().isSafe).toBe(false);
    ann.goOnline();
    await ann.saved();
    expect(ann.link.state().isSafe).toBe(true);
  });

  test("R23 one person's copy is not another's", async () => {
    const scene = await setScene(await migrated());
    const ben = await scene.member('Ben');
    const ann = await openKept(scene);
    ann.goOffline();
    addTask(ann, 'Only mine');
    await stored(ann);

    const bens = await scene.open(ben, undefined, { isKept: true });
    expect(bens.link.state().saved).toEqual({ state: 'saved', waiting: 0 });
    expect(shows('Only mine')(bens.board())).toBe(false);
  });

  test("R8 a page's changes are not taken for somebody else who signed in at its browser", async () => {
    const scene = await setScene(await migrated());
    const ben = await scene.member('Ben');
    const cookie = await cookieOf(scene.server.db, ben.id);
    const page = await scene.open(scene.owner, cookie);
    expect(page.link.state()).toMatchObject({ closeCode: CLOSE.signedOut.code, isLive: false });
  });

  test('R7 what was written before a restore is left as text, on the page and after it', async () => {
    const scene = await setScene(await migrated());
    const ann = await openKept(scene);
    const id = addTask(ann, 'Landing page');
    await ann.saved();
    ann.goOffline();
    renameCard(ann.doc, { cardId: id, title: 'Landing page, second draft' });
    await stored(ann);

    const { board, server } = scene;
    await server.db
      .updateTable('boards')
      .set({ epoch: board.epoch + 1 })
      .where('id', '=', board.id)
      .execute();
    ann.goOnline();
    const state = await ann.until(({ saved }) => saved.state === 'stopped');
    expect(state.closeCode).toBe(CLOSE.oldEpoch.code);
    expect(state.left?.cards).toEqual([{ title: 'Landing page, second draft', text: '' }]);

    const restored = { id: board.id, epoch: board.epoch + 1 };
    const cookie = await cookieOf(server.db, scene.owner.id);
    const reopened = { url: server.url, cookie, board: restored, person: scene.owner };
    const again = await openPage({ ...reopened, isKept: true });
    expect(again.link.state()).toMatchObject({ left: state.left, saved: { state: 'saved' } });
    expect(shows('Landing page, second draft')(again.board())).toBe(false);

    again.link.forgetLeft();
    const later = await openPage({ ...reopened, isKept: true });
    await vi.waitFor(() => expect(later.link.state().left).toBeUndefined());
  });

  test('R7 a browser closed before the restore finds its changes as text', async () => {
    const scene = await setScene(await migrated());
    const { board, server, owner } = scene;
    const ann = await openKept(scene);
    ann.goOffline();
    addTask(ann, 'Written on the train');
    await stored(ann);
    await server.db
      .updateTable('boards')
      .set({ epoch: board.epoch + 1 })
      .where('id', '=', board.id)
      .execute();

    const again = await openPage({
      url: server.url,
      cookie: await cookieOf(server.db, owner.id),
      board: { id: board.id, epoch: board.epoch + 1 },
      person: owner,
      isKept: true,
    });
    expect(again.link.state().left).toEqual({
      why: 'restored',
      cards: [{ title: 'Written on the train', text: '' }],
    });
  });

  test('R8 what a change of role refuses is left as text, and the board can be read again', async () => {
    const scene = await setScene(await migrated());
    const { server, client, member, open } = scene;
    const vic = await member('Vic');
    const page = await open(vic, undefined, { isKept: true });
    page.goOffline();
    addTask(page, 'Too late');
    await stored(page);
    await changeRole(server.db, { clientId: client.id, personId: vic.id, role: 'viewer' });
    page.goOnline();
    const { left } = await page.until(({ refusal }) => refusal !== undefined);
    expect(left?.cards).toEqual([{ title: 'Too late', text: '' }]);

    await vi.waitFor(async () => {
      const again = await open(vic, undefined, { isKept: true });
      expect(again.link.state()).toMatchObject({ left, saved: { state: 'saved' } });
      again.link.forgetLeft();
      again.leave();
    });
  });

  test('R23 undo takes back what was done on this page, not what the copy brought', async () => {
    const scene = await setScene(await migrated());
    const ann = await openKept(scene);
    const id = addTask(ann, 'One');
    await ann.saved();
    await stored(ann);
    ann.leave();
    const again = await openKept(scene);
    archiveCard(again.doc, { cardId: id, at: AT });
    again.link.undo();
    expect(titled(again.board(), 'One')).toBeDefined();
    expect(again.link.state().canUndo).toBe(false);
  });
});
