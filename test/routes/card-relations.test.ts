import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBoard, listBoards, type BoardRow } from '#db/boards.ts';
import { listCardsOfBoard, type CardRow } from '#db/cards.ts';
import { listRelations } from '#db/card-relations.ts';
import { setRelation } from '#model/board/ops/card-relations.ts';
import type { BoardId, CardId, PersonId } from '#model/ids.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import { changeBoard } from '#test/support/stored-boards.ts';

let site: Site;
let full: FullClient;
let theirs: BoardRow;
let secret: CardRow;
const cardId = () => full.card as CardId;
beforeAll(async () => {
  site = await startSite();
  full = await aFullClient(site.db, { ownerName: 'ada' });
  const clientId = full.client.id;
  const id = full.board as BoardId;
  theirs = (await findBoard(site.db, { clientId, id })) as BoardRow;
  const [hidden] = (await listBoards(site.db, clientId)).filter(
    (board) => board.kind === 'tasks' && board.id !== id,
  );
  const cards = hidden && (await listCardsOfBoard(site.db, { clientId, boardId: hidden.id }));
  // A card that is done blocks nothing, and which card comes first is a matter of random ids.
  secret = cards?.find(({ columnCategory }) => columnCategory === 'todo') as CardRow;
  await changeBoard(site.db, theirs, (doc) =>
    setRelation(doc, { cardId: cardId(), otherId: secret.id, relation: 'blockedBy', on: true }),
  );
});
afterAll(() => site.stop());

const seenBy = async (personId: PersonId, path: string) => {
  const visitor = site.visitor(await cookieOf(site.db, personId));
  const { status, text } = await visitor.get(`/c/${full.client.key.toLowerCase()}${path}`);
  expect(status).toBe(200);
  return text;
};

it('R9 a card that blocks another is shown on both sides, and its title only to those who may see its board', async () => {
  const { owner, vendor } = full.people;
  expect(await seenBy(owner, `/cards/${cardId()}`)).toContain(secret.title);
  const otherSide = await seenBy(owner, `/cards/${secret.id}`);
  expect(otherSide).toContain('Blocks');
  expect(await seenBy(owner, `/boards/${theirs.id}`)).toContain('Blocked');

  for (const path of [`/cards/${cardId()}`, `/boards/${theirs.id}`]) {
    const text = await seenBy(vendor, path);
    expect(text).not.toContain(secret.title);
    expect(text).not.toContain('Blocked by 1');
  }
});

it('R3 the rows of a relation go when it does', async () => {
  const asked = { clientId: full.client.id, cardIds: [secret.id] };
  expect(await listRelations(site.db, asked)).toEqual([
    { cardId: cardId(), relation: 'blockedBy', otherId: secret.id },
  ]);
  await changeBoard(site.db, theirs, (doc) =>
    setRelation(doc, { cardId: cardId(), otherId: secret.id, relation: 'blockedBy', on: false }),
  );
  expect(await listRelations(site.db, asked)).toEqual([]);
});
