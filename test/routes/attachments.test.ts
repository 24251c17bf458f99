import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAttachment } from '#db/attachments.ts';
import { archiveBoard } from '#db/boards.ts';
import { newId } from '#db/new-id.ts';
import { ROLES, type Role } from '#model/access.ts';
import { LIMITS } from '#model/limits.ts';
import type { AttachmentId, CardId } from '#model/ids.ts';
import { BOARDS, whoMay } from '#test/support/access-table.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';

const PNG = '\x89PNG\r\n\x1a\n and the rest of it';
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('R39 files on cards', () => {
  let site: Site;
  let full: FullClient;
  let to: string;
  const cookies = new Map<Role, string>();
  beforeAll(async () => {
    site = await startSite({ MAX_FILE_MB: '1' });
    full = await aFullClient(site.db, { ownerName: 'ada' });
    to = `${site.url}/c/${full.client.key.toLowerCase()}/cards/${full.card}/attachments`;
    for (const role of ROLES) cookies.set(role, await cookieOf(site.db, full.people[role]));
  });
  afterAll(() => site.stop());

  const headersOf = (role: Role) => ({ cookie: cookies.get(role) ?? '', origin: site.url });
  const put = (role: Role, name: string, body: Buffer, more: Record<string, string> = {}) =>
    fetch(to, {
      method: 'PUT',
      body: new Uint8Array(body),
      headers: { ...headersOf(role), 'X-File-Name': encodeURIComponent(name), ...more },
    });
  const attach = async (name: string, content: string): Promise<string> => {
    const answer = await put('owner', name, latin(content));
    return ((await answer.json()) as { id: string }).id;
  };
  const pathOf = (id: string) => `${site.url}/c/${full.client.key.toLowerCase()}/attachments/${id}`;
  const get = (role: Role, id: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(pathOf(id), { method, headers: { ...headersOf(role), ...headers } });
  const post = (role: Role, fields: Record<string, string>) =>
    fetch(to, { method: 'POST', body: new URLSearchParams(fields), headers: headersOf(role) });
  const onDisk = () => {
    const folder = join(site.dataDir, 'files', full.client.id);
    return existsSync(folder) ? readdirSync(folder).toSorted() : [];
  };
  const rows = () =>
    site.db
      .selectFrom('attachments')
      .selectAll()
      .where('kind', '=', 'file')
      .where('id', '!=', full.attachment as AttachmentId)
      .execute();

  it('R20 whoever may edit the board adds one, and whoever sees it gets it', async () => {
    for (const role of ROLES) {
      const answer = await put(role, 'brief.txt', latin(`by ${role}`));
      const may = whoMay('board.edit', BOARDS.given).includes(role);
      expect(answer.status, role).toBe(may ? 200 : 404);
    }
    const id = await attach('Über “uns”.txt', 'words');
    for (const role of ROLES) {
      const answer = await get(role, id);
      expect(answer.status, role).toBe(200);
      expect(await answer.text()).toBe('words');
    }
    expect((await fetch(pathOf(id), { redirect: 'manual' })).status).toBe(302);
    const stored = (await rows()).find((row) => row.id === id);
    expect(stored).toMatchObject({
      title: 'Über “uns”.txt',
      bytes: 5,
      mediaType: 'application/octet-stream',
    });
    // In the data folder nothing is called as anybody called it.
    expect(onDisk()).toEqual((await rows()).map((row) => row.id).toSorted());
    expect(readFileSync(join(site.dataDir, 'files', full.client.id, id), 'utf8')).toBe('words');
  });

  it('a picture and a PDF are shown as what they are; a page or a drawing is only ever downloaded, and could do nothing', async () => {
    const of = async (name: string, content: string) => {
      const { headers } = await get('viewer', await attach(name, content));
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('script-src');
      return {
        type: headers.get('Content-Type'),
        is: headers.get('Content-Disposition')?.split(';')[0],
        sandbox: policy.includes('sandbox'),
        kept: headers.get('Cache-Control'),
      };
    };
    const download = {
      type: 'application/octet-stream',
      is: 'attachment',
      sandbox: true,
      kept: 'no-store, no-transform',
    };
    expect(await of('a.png', PNG)).toEqual({
      type: 'image/png',
      is: 'inline',
      sandbox: true,
      kept: 'private, no-cache, no-transform',
    });
    expect(await of('a.pdf', '%PDF-1.7')).toEqual({
      type: 'application/pdf',
      is: 'inline',
      sandbox: false,
      kept: 'no-store, no-transform',
    });
    expect(await of('a.svg', '<svg onload="alert(1)">')).toEqual(download);
    expect(await of('a.png', '<script>alert(1)</script>')).toEqual(download);
    expect(await of('a.html', '<script>alert(1)</script>')).toEqual(download);
    const saved = await fetch(`${pathOf(await attach('a.png', PNG))}?download`, {
      headers: headersOf('viewer'),
    });
    expect(saved.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    await saved.text();
  });

  it('a name goes along in a header that holds nothing else', async () => {
    const id = await attach('a"; x=y\r\nSet-Cookie: no; 報告.txt', 'x');
    const { headers } = await get('owner', id);
    expect(headers.get('Content-Disposition')).toBe(
      'attachment; filename="a__ x_ySet-Cookie_ no_ __.txt"; ' +
        "filename*=UTF-8''a%22%3B%20x%3DySet-Cookie%3A%20no%3B%20%E5%A0%B1%E5%91%8A.txt",
    );
    expect(headers.getSetCookie()).toEqual([]);
  });

  it('a part of it can be asked for, and what a browser has is not sent again', async () => {
    const id = await attach('a.png', `${PNG}0123456789`);
    const part = await get('owner', id, { Range: 'bytes=-10' });
    expect([part.status, await part.text()]).toEqual([206, '0123456789']);
    const past = await get('owner', id, { Range: 'bytes=900-' });
    expect([past.status, past.headers.get('Content-Range')]).toEqual([416, 'bytes */37']);
    const head = await get('owner', id, {}, 'HEAD');
    expect([head.status, head.headers.get('Content-Length')]).toEqual([200, '37']);
    const tag = head.headers.get('ETag') ?? '';
    expect((await get('owner', id, { 'If-None-Match': tag })).status).toBe(304);
    // Asked for by the router it is no file.
    const data = await fetch(`${pathOf(id)}.data`, { headers: headersOf('owner') });
    expect(await data.text()).not.toContain('0123456789');
  });

  it('what is not taken leaves nothing behind, and is told why', async () => {
    const before = [await rows(), onDisk()];
    const statusOf = async (answer: Promise<Response>) => (await answer).status;
    const told = async (name: string, content: string) => {
      const answer = await put('owner', name, latin(content));
      return [answer.status, ((await answer.json()) as { why: string }).why];
    };
    expect(await told('setup.EXE', 'MZ')).toEqual([415, 'program']);
    expect(await told('photo.jpg', `MZ${'\0'.repeat(80)}`)).toEqual([415, 'program']);
    expect(await told('empty.txt', '')).toEqual([422, 'empty']);
    expect(await statusOf(put('owner', 'a.bin', Buffer.alloc(1_000_001)))).toBe(413);
    expect(
      await statusOf(put('owner', 'a.bin', Buffer.alloc(10), { origin: 'https://evil.example' })),
    ).toBe(403);
    // A form may be no longer than before.
    expect(
      await statusOf(post('owner', { intent: 'add-link', url: 'x'.repeat(1024 * 1024) })),
    ).toBe(413);
    expect(await cutOff()).toBe('closed');
    await expect.poll(() => onDisk()).toEqual(before[1]);
    expect(await rows()).toEqual(before[0]);
    expect((await put('owner', 'a.bin', Buffer.alloc(1_000_000))).status).toBe(200);
  });

  /** Says that a thousand bytes come, sends ten and is gone. */
  function cutOff(): Promise<string> {
    return new Promise((done) => {
      const { pathname, port } = new URL(to);
      const socket = connect(Number(port), '127.0.0.1', () => {
        const { cookie, origin } = headersOf('owner');
        socket.write(
          `PUT ${pathname} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nOrigin: ${origin}\r\n` +
            'X-File-Name: half.txt\r\nContent-Length: 1000\r\n\r\n0123456789',
        );
        const arrived = () => onDisk().some((name) => name.endsWith('.part'));
        void expect
          .poll(arrived)
          .toBe(true)
          .then(() => socket.destroy());
      });
      socket.on('close', () => done('closed'));
    });
  }

  it('one that is removed is not there, until it is brought back', async () => {
    const id = await attach('brief.txt', 'words');
    for (const role of ROLES) {
      const may = whoMay('board.edit', BOARDS.given).includes(role);
      const fields = { attachmentId: id };
      expect((await post(role, { intent: 'remove-attachment', ...fields })).status).toBe(
        may ? 200 : 404,
      );
      expect((await get('viewer', id)).status).toBe(role === 'viewer' ? 200 : 404);
      await post('owner', { intent: 'restore-attachment', ...fields });
      expect((await get('viewer', id)).status).toBe(200);
    }
  });

  it('links lead to the web and nowhere else', async () => {
    const link = (url: string) => post('owner', { intent: 'add-link', url, title: '' });
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '']) {
      expect((await link(url)).status, url).toBe(422);
    }
    expect((await link('www.example.com/brief/')).status).toBe(200);
    const found = await site.db
      .selectFrom('attachments')
      .selectAll()
      .where('kind', '=', 'link')
      .where('cardId', '=', full.card as CardId)
      .execute();
    expect(found).toMatchObject([
      { title: 'example.com/brief', url: 'https://www.example.com/brief/' },
    ]);
    // A link is no file.
    expect((await get('owner', found[0]?.id ?? '')).status).toBe(404);
  });

  it('a client has so much room and no more', async () => {
    const [row] = await rows();
    if (!row) throw new Error('no row');
    const { removedAt, ...large } = {
      ...row,
      id: newId<AttachmentId>(),
      bytes: LIMITS.fileBytesPerClient,
    };
    expect(removedAt).toBeNull();
    await insertAttachment(site.db, large, { atMost: 100 });
    const answer = await put('owner', 'a.txt', latin('x'));
    expect(await answer.json()).toEqual({ why: 'quota' });
    await site.db.deleteFrom('attachments').where('id', '=', large.id).execute();
  });

  it('an archived board keeps its files and takes no more; with the client they are all gone', async () => {
    const id = await attach('brief.txt', 'words');
    const board = await site.db
      .selectFrom('boards')
      .selectAll()
      .where('id', '=', full.board as never)
      .executeTakeFirstOrThrow();
    await archiveBoard(site.db, {
      clientId: full.client.id,
      id: board.id,
      at: new Date().toISOString(),
    });
    expect((await get('viewer', id)).status).toBe(200);
    expect((await put('owner', 'a.txt', latin('x'))).status).toBe(404);
    expect((await post('owner', { intent: 'remove-attachment', attachmentId: id })).status).toBe(
      404,
    );

    const answer = await fetch(`${site.url}/c/${full.client.key.toLowerCase()}/settings`, {
      method: 'POST',
      body: new URLSearchParams({ intent: 'delete', name: full.client.name }),
      headers: headersOf('owner'),
      redirect: 'manual',
    });
    expect(answer.status).toBe(302);
    expect(onDisk()).toEqual([]);
    expect(existsSync(join(site.dataDir, 'files', full.client.id))).toBe(false);
    expect(site.faults).toEqual([]);
  });
});
