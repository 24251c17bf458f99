import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { lockDataFolder } from '#db/data-folder.ts';
import { migrate } from '#db/migrate.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId } from '#model/ids.ts';
import { openPage } from '#test/support/board-page.ts';
import { addTask } from '#test/support/board-scene.ts';
import { startProduct } from '#test/support/product.ts';
import { aBoard, aClient, aPerson } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { loadDoc } from '#test/support/stored-boards.ts';
import { createVisitor } from '#test/support/visitor.ts';
import { randomOf } from '../sim/random.ts';

const CYCLES = 4;
const CARDS = 4;
/** The longest a server lives after its first move. */
const LIFE_MS = 60;
const TIMEOUT_MS = 120_000;

test(
  'R37 whenever a server that moves cards is killed, every card is on exactly one board',
  { timeout: TIMEOUT_MS },
  async () => {
    const random = randomOf(7, 'moving');
    const prepared: Awaited<ReturnType<typeof prepare>>[] = [];
    const product = await startProduct(async (dataDir) => {
      prepared.push(await prepare(dataDir));
    });
    const [{ file, boards, person, cookie } = await Promise.reject(new Error('Not prepared'))] =
      prepared;
    try {
      const page = await openPage({ url: product.url, board: boards[0], person, cookie });
      const ids = Array.from({ length: CARDS }, (_, at) => addTask(page, `${at}`));
      await page.saved();
      page.leave();
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        const { first, down } = moveUntilDown(createVisitor(product.url, cookie), boards, ids);
        await first;
        await after(random.below(LIFE_MS));
        await product.kill();
        await down;
        expect((await cardsOn(file, boards)).flat().toSorted()).toEqual(ids.toSorted());
        await product.start();
      }
    } finally {
      await product.stop();
    }
  },
);

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Moves one card after another from wherever it is to the other board; says when the first was said to have moved. */
function moveUntilDown(
  visitor: ReturnType<typeof createVisitor>,
  [one, two]: Prepared['boards'],
  ids: readonly CardId[],
) {
  let onMoved: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (onMoved = resolve));
  const move = async (): Promise<void> => {
    for (let at = 0; ; at += 1) {
      const cardId = ids[at % ids.length] ?? '';
      for (const [from, to] of [
        [one, two],
        [two, one],
      ] as const) {
        const path = `/c/acme/boards/${from.id}/move-cards`;
        const { status } = await visitor.post(path, { cardId, toBoardId: to.id });
        if (status === 200) onMoved();
      }
    }
  };
  return { first, down: move().catch(() => undefined) };
}

async function cardsOn(file: string, boards: Prepared['boards']): Promise<CardId[][]> {
  const connection = await connect({ kind: 'sqlite', file });
  const docs = await Promise.all(boards.map((board) => loadDoc(connection.db, board)));
  await connection.close();
  return docs.map((doc) => Object.values(readBoard(doc).cards).map(({ id }) => id));
}

async function prepare(dataDir: string) {
  const folder = await lockDataFolder(dataDir);
  const connection = await connect({ kind: 'sqlite', file: folder.databaseFile });
  await migrate(connection);
  const { db } = connection;
  const person = await aPerson(db, 'Ola');
  const client = await aClient(db, { key: 'ACME', createdBy: person.id });
  const boards = [await aBoard(db, client), await aBoard(db, client, 'Other')] as const;
  const cookie = await cookieOf(db, person.id);
  await connection.close();
  await folder.release();
  return { file: folder.databaseFile, boards, person, cookie };
}
