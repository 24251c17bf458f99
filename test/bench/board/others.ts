import type { Page } from '@playwright/test';
import { moveCard, renameCard } from '#model/board/ops/cards.ts';
import { openPage, type BoardPage } from '#test/support/board-page.ts';
import { pause, within } from '../statistics.ts';
import type { SampleBoard, Samples } from './make-boards.ts';

type Visiting = {
  readonly url: string;
  readonly sample: SampleBoard;
  readonly people: Samples['people'];
};

/** Everybody but the one who looks opens the board. */
export function openAll({ url, sample, people }: Visiting): Promise<BoardPage[]> {
  return Promise.all(
    people.map(({ person, cookie }) => openPage({ url, board: sample.board, person, cookie })),
  );
}

export type Redrawn = { readonly cards: number; readonly columns: number };

/** Long enough for all pages to have heard who came. */
const SETTLE_MS = 1_500;

/** Somebody else moves a card that is in sight into the next column: what the page draws again for it. */
export async function remoteMove(page: Page, mover: BoardPage): Promise<Redrawn> {
  await pause(SETTLE_MS);
  await page.evaluate(() => (window.benchNotes.drawn = { cards: [], columns: [] }));
  const [from, to] = mover.board().columns;
  const cardId = from?.cardIds[1];
  if (!cardId || !to) throw new Error('No card to move.');
  moveCard(mover.doc, { cardId, toColumnId: to.id, after: to.cardIds[0] ?? null });
  await page.locator(`[data-column-id="${to.id}"] [data-card-id="${cardId}"]`).waitFor();
  await pause(200);
  const drawn = await page.evaluate(() => {
    const { drawn } = window.benchNotes;
    delete window.benchNotes.drawn;
    return { cards: new Set(drawn?.cards).size, columns: new Set(drawn?.columns).size };
  });
  return drawn;
}

/** How often each of them does something. */
const EVERY_MS = 500;

/** Everybody types and moves cards for so long; the page's long tasks meanwhile, in ms. */
export async function longTasks(
  page: Page,
  editors: readonly BoardPage[],
  forMs: number,
): Promise<readonly number[]> {
  await page.evaluate(() => (window.benchNotes.longTaskMs = []));
  const until = performance.now() + forMs;
  for (let turn = 0; performance.now() < until; turn += 1) {
    for (const [at, editor] of editors.entries()) {
      edit(editor, turn, at);
      await pause(EVERY_MS / editors.length);
    }
  }
  const longTaskMs = await page.evaluate(() => window.benchNotes.longTaskMs);
  await Promise.all(editors.map((editor) => within(20_000, () => isSaved(editor))));
  return longTaskMs;
}

const isSaved = ({ link }: BoardPage): boolean => link.state().saved.state === 'saved';

function edit(page: BoardPage, turn: number, at: number): void {
  const { doc } = page;
  const { columns, cards } = page.board();
  const column = columns[at % columns.length];
  const cardId = column?.cardIds[(turn + at) % Math.max(1, column.cardIds.length)];
  const next = columns[(at + 1) % columns.length];
  if (!cardId || !next) return;
  if (turn % 3 === 2) moveCard(doc, { cardId, toColumnId: next.id, after: null });
  else renameCard(doc, { cardId, title: `${cards[cardId]?.title ?? ''}${turn % 10}` });
}
