import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { insertAttachment, removeAttachment } from '#db/attachments.ts';
import { newId } from '#db/new-id.ts';
import type { AttachmentId, CardId, ClientId, PersonId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { createFileStore } from '#server/files/file-store.ts';
import { sweepFiles } from '#server/files/sweep-files.ts';
import { onSqlite } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aPerson } from '#test/support/records.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aStore(maxBytes = 100) {
  const folder = join(mkdtempSync(join(tmpdir(), 'quarterdeck-files-')), 'files');
  folders.push(join(folder, '..'));
  return { folder, files: createFileStore({ folder, maxBytes, limits: { uploadsPerPerson: 2 } }) };
}

const clientId = newId<ClientId>();
const personId = newId<PersonId>();
const anUpload = (body: ReadableStream<Uint8Array>, saidBytes: number) => ({
  clientId,
  id: newId<AttachmentId>(),
  personId,
  name: 'a.txt',
  body,
  saidBytes,
});
const sending = (...chunks: string[]) => new Blob(chunks).stream() as ReadableStream<Uint8Array>;

test('R39 the size is counted as it comes, whatever was said; nothing of what is too large or too short stays', async () => {
  const { folder, files } = aStore();
  const told = async (text: string, saidBytes: number) => {
    const taken = await files.take(anUpload(sending(text), saidBytes));
    return taken.ok ? taken.bytes : taken.why;
  };
  expect(await told('x'.repeat(101), 5)).toBe('too-large');
  expect(await told('x'.repeat(50), 60)).toBe('cut-off');
  expect(readdirSync(join(folder, clientId))).toEqual([]);
  expect(await told('x'.repeat(100), 100)).toBe(100);
  expect(readdirSync(join(folder, clientId))).toHaveLength(1);
});

test('R39 one that breaks off in the middle leaves nothing', async () => {
  const { folder, files } = aStore();
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (existsSync(join(folder, clientId))) controller.error(new Error('gone'));
      else controller.enqueue(new Uint8Array(10));
    },
  });
  expect(await files.take(anUpload(broken, 50))).toEqual({ ok: false, why: 'cut-off' });
  expect(readdirSync(join(folder, clientId))).toEqual([]);
});

test('R39 a person sends so many at once; the next waits until one has arrived', async () => {
  const { files } = aStore();
  let finish = (): void => undefined;
  const slow = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(1));
      finish = () => controller.close();
    },
  });
  const [first, ...others] = [slow, sending('x'), sending('x')].map((body) =>
    files.take(anUpload(body, 1)),
  );
  expect((await Promise.all(others)).map((taken) => taken.ok)).toEqual([true, false]);
  finish();
  expect((await first)?.ok).toBe(true);
  expect((await files.take(anUpload(sending('x'), 1))).ok).toBe(true);
});

onSqlite(({ migrated }) => {
  test('R39 files go 30 days after they were removed; what no row names, a day after it was seen', async () => {
    const { db } = await migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const board = await aBoard(db, client);
    const on = { clientId: client.id, boardId: board.id, cardId: newId<CardId>() };
    const { folder, files } = aStore();
    const attach = async () => {
      const upload = { ...anUpload(sending('x'), 1), clientId: client.id };
      await files.take(upload);
      const { id } = upload;
      const row = { ...on, id, kind: 'file' as const, title: 'a', url: null, mediaType: null };
      await insertAttachment(
        db,
        { ...row, bytes: 1, sha256: '', by: ann.id, at: AT },
        { atMost: 9 },
      );
      return id;
    };
    const [kept, removed] = [await attach(), await attach()];
    await removeAttachment(db, { ...on, id: removed, at: AT });
    const inFolder = join(folder, client.id);
    writeFileSync(join(inFolder, 'stray'), 'x');
    writeFileSync(join(inFolder, 'old.part'), 'x');
    utimesSync(join(inFolder, 'old.part'), 0, new Date(AT));
    writeFileSync(join(inFolder, 'new.part'), 'x');
    utimesSync(join(inFolder, 'new.part'), 0, new Date(Date.parse(AT) + LIMITS.uploadMs));

    let hours = 0;
    const now = () => new Date(Date.parse(AT) + LIMITS.uploadMs + 1 + hours * 60 * 60 * 1000);
    const { run } = sweepFiles({ db, files, folder, now, limits: LIMITS });
    const after = async (h: number) => {
      hours = h;
      await run(() => false);
      return readdirSync(inFolder).toSorted();
    };
    expect(await after(0)).toEqual(['new.part', 'stray', kept, removed].toSorted());
    expect(await after(23)).toEqual(['stray', kept, removed].toSorted());
    expect(await after(25)).toEqual([kept, removed].toSorted());
    expect(await after(29 * 24)).toEqual([kept, removed].toSorted());
    expect(await after(31 * 24)).toEqual([kept]);
  });
});
