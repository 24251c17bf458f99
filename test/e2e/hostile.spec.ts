import * as Y from 'yjs';
import { cardsOf, type MapInDoc } from '#model/board/doc.ts';
import type { BoardId, CardId } from '#model/ids.ts';
import { openPage } from '#test/support/board-page.ts';
import { addTask } from '#test/support/board-scene.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const TITLE = 'A card from elsewhere';

/** Somebody who may edit, with a program of his own instead of our page. */
test('R24 R28 what a program wrote in a card runs nowhere, breaks no page, and is repaired by a press', async ({
  open,
  crew,
  product,
}) => {
  const board = { id: crew.board as BoardId, epoch: 1 };
  const person = { id: crew.people.member, name: 'A program' };
  const cookie = crew.cookies.member;
  const program = await openPage({ url: product.url, board, person, cookie });
  const cardId = addTask(program, TITLE);
  program.doc.transact(() => spoil(program.doc, cardId));
  await program.saved();
  program.leave();

  const { page } = await open('owner');
  const { page: reader } = await open('viewer');
  const address = `${crew.path}/boards/${crew.board}/cards/${cardId}`;
  for (const each of [page, reader]) {
    await each.goto(address);
    const panel = each.getByRole('complementary').last();
    await expect(panel.getByText('click here')).toBeVisible();
    await expect(panel.getByText('a sound link')).toBeVisible();
    await expect(each.locator('a[href^="javascript:"], iframe, [onerror]')).toHaveCount(0);
    await expect(panel.getByText(/could not be read/)).toBeVisible();
  }
  await expect(page.getByRole('textbox', { name: 'Description' })).toContainText('a sound link');
  await expect(page.locator('a[href^="javascript:"], iframe, [onerror]')).toHaveCount(0);
  await expectAccessible(page, 'a card that needs repair');

  await expect(reader.getByRole('button', { name: 'Repair' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Repair' }).click();
  await expect(page.getByText(/could not be read/)).toHaveCount(0);
  await expect(reader.getByText(/could not be read/)).toHaveCount(0);
});

function spoil(doc: Y.Doc, cardId: CardId): void {
  const card: MapInDoc | undefined = cardsOf(doc).get(cardId);
  if (!card) throw new Error('The card is not there');
  card.set('due', { year: 2026 });
  card.set('checklist', [['<img src=x onerror=alert(1)>']]);
  card.set('owner', 7);
  const body = card.get('body') as Y.XmlFragment;
  const bad = new Y.XmlText();
  bad.insert(0, 'click here', { link: { href: 'javascript:alert(1)' }, blink: {} });
  const good = new Y.XmlText();
  good.insert(0, 'and ');
  good.insert(4, 'a sound link', { link: { href: 'https://example.com/' } });
  good.insert(16, ' beside it', { link: null });
  const frame = new Y.XmlElement('iframe');
  frame.setAttribute('src', 'javascript:alert(1)');
  const [first, second] = [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')];
  first.insert(0, [bad]);
  second.insert(0, [good]);
  body.insert(0, [first, frame, second]);
}
