import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveBoard, listBoards } from '#db/boards.ts';
import { listCardsOfBoard } from '#db/cards.ts';
import { ROLES, type Role } from '#model/access.ts';
import type { BoardId } from '#model/ids.ts';
import { BOARDS, whoMay } from '#test/support/access-table.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('moving cards to another board', () => {
  let site: Site;
  let full: FullClient;
  let theirs: FullClient;
  let base: string;
  let other: BoardId;
  const visitors = new Map<Role, Visitor>();
  beforeAll(async () => {
    site = await startSite();
    full = await aFullClient(site.db, { ownerName: 'ada' });
    theirs = await aFullClient(site.db, { ownerName: 'eve' });
    base = `/c/${full.client.key.toLowerCase()}/boards`;
    const boards = await listBoards(site.db, full.client.id);
    other = boards.find(({ id, kind }) => kind === 'tasks' && id !== full.board)?.id as BoardId;
    for (const role of ROLES) {
      visitors.set(role, site.visitor(await cookieOf(site.db, full.people[role])));
    }
  });
  afterAll(() => site.stop());

  const as = (role: Role): Visitor => visitors.get(role) ?? site.visitor();
  const move = (role: Role, from: string, form: Record<string, string>) =>
    as(role).post(`${base}/${from}/move-cards`, form);
  const boardOfCard = async (): Promise<string | undefined> => {
    for (const boardId of [full.board as BoardId, other]) {
      const rows = await listCardsOfBoard(site.db, { clientId: full.client.id, boardId });
      if (rows.some(({ id }) => id === full.card)) return boardId;
    }
    return undefined;
  };

  it('R20 R37 whoever may edit both boards moves a card, and a link to it leads to where it is', async () => {
    for (const role of ROLES) {
      const answer = await move(role, full.board, { cardId: full.card, toBoardId: other });
      // The vendor has only one of the two boards.
      const may = whoMay('board.edit', BOARDS.given).includes(role) && role !== 'vendor';
      expect(answer.status, role).toBe(may ? 200 : 404);
      expect(await boardOfCard()).toBe(may ? other : full.board);
      if (!may) continue;
      const old = await as(role).get(`${base}/${full.board}/cards/${full.card}`);
      expect(old.location).toContain(`${base}/${other}/cards/${full.card}`);
      const again = await move(role, full.board, { cardId: full.card, toBoardId: other });
      expect(again.status).toBe(409);
      expect(again.text).toContain('no longer on this board');
      await move(role, other, { cardId: full.card, toBoardId: full.board });
    }
  });

  it('R20 what is no task board of this client, or no card, is not there', async () => {
    const plan = (await listBoards(site.db, full.client.id)).find(({ kind }) => kind === 'plan');
    const nobodys = '0'.repeat(22);
    for (const toBoardId of [theirs.board, plan?.id ?? '', full.board, nobodys, '']) {
      const answer = await move('owner', full.board, { cardId: full.card, toBoardId });
      expect(answer.status, toBoardId).toBe(404);
    }
    const cards = [
      [theirs.card, 409],
      [nobodys, 409],
      ['../x', 404],
    ] as const;
    for (const [cardId, status] of cards) {
      const answer = await move('owner', full.board, { cardId, toBoardId: other });
      expect(answer.status, cardId).toBe(status);
    }
    expect((await move('owner', full.board, { toBoardId: other })).status).toBe(422);
    expect(await boardOfCard()).toBe(full.board);
  });

  it('R37 nothing goes to an archived board', async () => {
    const at = new Date().toISOString();
    await archiveBoard(site.db, { clientId: full.client.id, id: other, at });
    const answer = await move('owner', full.board, { cardId: full.card, toBoardId: other });
    expect(answer.status).toBe(404);
    expect(await boardOfCard()).toBe(full.board);
  });
});
