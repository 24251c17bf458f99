import { expect, test } from 'vitest';
import {
  countAttachments,
  deleteRemovedBefore,
  findAttachment,
  insertAttachment,
  listAttachments,
  listFiles,
  listKnownFiles,
  removeAttachment,
  sumFileBytes,
} from '#db/attachments.ts';
import { moveCardRows } from '#db/moved-cards.ts';
import { newId } from '#db/new-id.ts';
import type { AttachmentId, CardId } from '#model/ids.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';

const LATER = '2026-05-16T10:00:00.000Z';
const ROOM = { atMost: 3 };

onEachDatabase(({ migrated }) => {
  async function aCardWithFiles() {
    const { db } = await migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const board = await aBoard(db, client);
    const on = { clientId: client.id, boardId: board.id, cardId: newId<CardId>() };
    const attach = async (title: string, bytes: number | null, at = AT) => {
      const id = newId<AttachmentId>();
      const kind = bytes === null ? ('link' as const) : ('file' as const);
      const ofFile = bytes === null ? null : 'abc';
      const row = { id, ...on, kind, title, url: null, mediaType: null, bytes, sha256: ofFile };
      return (await insertAttachment(db, { ...row, by: ann.id, at }, ROOM)) ? id : undefined;
    };
    return { db, client, board, on, attach };
  }

  test('R39 what is attached is listed in order with who did it, counted and summed up', async () => {
    const { db, client, on, attach } = await aCardWithFiles();
    await attach('second', null, LATER);
    const first = await attach('first', 3_000_000_000);
    await attach('third', 5, LATER);

    const listed = await listAttachments(db, on);
    expect(listed[0]).toMatchObject({ id: first, title: 'first', name: 'ann', bytes: 3e9 });
    expect(
      listed
        .map(({ title }) => title)
        .slice(1)
        .toSorted(),
    ).toEqual(['second', 'third']);
    expect(await countAttachments(db, on)).toEqual({ [on.cardId]: 3 });
    expect(await sumFileBytes(db, client.id)).toBe(3_000_000_005);
    expect(
      (await listFiles(db)).map(({ title, isRemoved }) => [title, isRemoved]).toSorted(),
    ).toEqual([
      ['first', false],
      ['third', false],
    ]);
    // The card has no room for a fourth.
    expect(await attach('fourth', 1)).toBeUndefined();
    expect(await countAttachments(db, on)).toEqual({ [on.cardId]: 3 });
  });

  test('R39 a removed one is in no answer, can be brought back, and is gone for good some time after', async () => {
    const { db, client, on, attach } = await aCardWithFiles();
    const id = (await attach('brief.pdf', 5)) ?? newId<AttachmentId>();
    const kept = (await attach('kept.pdf', 5)) ?? newId<AttachmentId>();

    expect(await removeAttachment(db, { ...on, id, at: AT })).toBe(true);
    expect((await listAttachments(db, on)).map(({ title }) => title)).toEqual(['kept.pdf']);
    expect(await countAttachments(db, on)).toEqual({ [on.cardId]: 1 });
    await removeAttachment(db, { ...on, id, at: null });
    expect(await listAttachments(db, on)).toHaveLength(2);

    await removeAttachment(db, { ...on, id, at: AT });
    expect(await deleteRemovedBefore(db, AT)).toEqual([]);
    expect(await deleteRemovedBefore(db, LATER)).toEqual([{ clientId: client.id, id }]);
    expect(await findAttachment(db, { clientId: client.id, id })).toBeUndefined();
    expect(await listKnownFiles(db, [id, kept])).toEqual(new Set([kept]));
  });

  test('R20 an attachment is found only at its client, and changed only on its card', async () => {
    const { db, client, on, attach } = await aCardWithFiles();
    const id = (await attach('brief.pdf', 5)) ?? newId<AttachmentId>();
    const other = await aClient(db, { key: 'OTHER', createdBy: client.createdBy });

    expect(await findAttachment(db, { clientId: other.id, id })).toBeUndefined();
    expect(await listAttachments(db, { ...on, clientId: other.id })).toEqual([]);
    for (const elsewhere of [{ clientId: other.id }, { cardId: newId<CardId>() }]) {
      expect(await removeAttachment(db, { ...on, ...elsewhere, id, at: AT })).toBe(false);
    }
    expect(await listAttachments(db, on)).toHaveLength(1);
  });

  test('R37 R39 a card that goes to another board takes along what is attached', async () => {
    const { db, client, board, on, attach } = await aCardWithFiles();
    await attach('brief.pdf', 5);
    const to = await aBoard(db, client, 'Other');
    const moved = { clientId: client.id, cardIds: [on.cardId], from: board.id, to: to.id };
    await moveCardRows(db, moved);

    expect(await listAttachments(db, on)).toEqual([]);
    expect(await listAttachments(db, { ...on, boardId: to.id })).toHaveLength(1);
  });
});
