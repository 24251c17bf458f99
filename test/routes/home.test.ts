import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardRow } from '#db/boards.ts';
import type { ClientRow } from '#db/clients.ts';
import { grantBoards, insertMember, removeMember } from '#db/members.ts';
import { newId } from '#db/new-id.ts';
import type { PersonRow } from '#db/people.ts';
import { addDays, todayIn, type Day } from '#model/calendar/day.ts';
import { setDue } from '#model/board/ops/card-fields.ts';
import { addCard } from '#model/board/ops/cards.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId } from '#model/ids.ts';
import { aBoard, aClient, aKpi, aMember, aPerson, AT } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import { changeBoard } from '#test/support/stored-boards.ts';

const today = todayIn('UTC', new Date());

describe('home and my work', () => {
  let site: Site;
  let ada: PersonRow;
  let acme: ClientRow;
  let content: BoardRow;
  let secret: BoardRow;
  beforeAll(async () => {
    site = await startSite();
    ada = await aPerson(site.db, 'ada');
    acme = await aClient(site.db, { key: 'ACME', createdBy: ada.id });
    content = await aBoard(site.db, acme, 'Content');
    secret = await aBoard(site.db, acme, 'Hiring');
  });
  afterAll(() => site.stop());

  const visitorFor = async ({ id }: PersonRow) => site.visitor(await cookieOf(site.db, id));
  const task = (board: BoardRow, owner: PersonRow, { title, due }: { title: string; due?: Day }) =>
    changeBoard(site.db, board, (doc) => {
      const [column] = readBoard(doc).columns;
      if (!column) throw new Error('a board without a column');
      const id = newId<CardId>();
      addCard(doc, {
        id,
        kind: 'task',
        title,
        columnId: column.id,
        after: 'end',
        createdAt: AT,
        createdBy: ada.id,
        ownerId: owner.id,
      });
      setDue(doc, { cardId: id, day: due });
    });

  it('an empty client offers its owner the next act, and a member only what a member may do', async () => {
    const empty = await aClient(site.db, { key: 'EMPTY', createdBy: ada.id });
    const mia = await aMember(site.db, { clientId: empty.id, name: 'mia', role: 'member' });
    const asOwner = await (await visitorFor(ada)).get('/c/empty');
    expect(asOwner.text).toContain('Define KPIs');
    expect(asOwner.text).toContain('Write the plan');
    const asMember = await (await visitorFor(mia)).get('/c/empty');
    expect(asMember.text).toContain('Make a board');
    expect(asMember.text).not.toContain('Define KPIs');
    expect(asMember.text).not.toContain('Invite people');
  });

  it('a vendor finds its own boards, tasks and KPIs there, and no name of another', async () => {
    const vic = await aMember(site.db, { clientId: acme.id, name: 'vic', role: 'vendor' });
    await grantBoards(site.db, {
      clientId: acme.id,
      personId: vic.id,
      boardIds: [content.id],
      at: AT,
    });
    await aKpi(site.db, acme, { name: 'Board pay' });
    await task(content, vic, { title: 'Cut the video', due: today });
    await task(secret, vic, { title: 'Write the job ad', due: today });
    const asVic = await visitorFor(vic);
    for (const path of ['/c/acme', '/c/acme.data', '/my-work', '/my-work.data']) {
      const { text } = await asVic.get(path);
      expect(text, path).toContain('Cut the video');
      for (const hidden of ['Write the job ad', 'Hiring', 'Board pay', 'Priorities'])
        expect(text, path).not.toContain(hidden);
    }
  });

  it('my work holds what is mine over all clients, by when it is due', async () => {
    const max = await aMember(site.db, { clientId: acme.id, name: 'max', role: 'member' });
    const nord = await aClient(site.db, { key: 'NORD', createdBy: ada.id });
    const who = { clientId: nord.id, personId: max.id };
    await insertMember(site.db, { ...who, role: 'member', seesMoney: false, at: AT });
    await task(content, max, { title: 'Late at Acme', due: addDays(today, -1) });
    await task(content, ada, { title: 'Not his' });
    await task(await aBoard(site.db, nord, 'Launch'), max, { title: 'Some day at Nord' });
    const asMax = await visitorFor(max);
    const { text } = await asMax.get('/my-work');
    expect(text).not.toContain('Not his');
    expect(text).toMatch(/Now.*Client ACME.*Late at Acme.*1 day late.*Later.*Some day at Nord/s);

    await removeMember(site.db, who);
    expect((await asMax.get('/my-work')).text).not.toContain('Some day at Nord');
  });

  it('of what is later the first are shown, all are counted, and the rest is one press away', async () => {
    const mo = await aMember(site.db, { clientId: acme.id, name: 'mo', role: 'member' });
    const board = await aBoard(site.db, acme, 'Backlog');
    for (let at = 1; at <= 22; at += 1) await task(board, mo, { title: `Idea ${at}.` });
    await task(board, mo, { title: 'Today.', due: today });
    const asMo = await visitorFor(mo);
    const ideas = (text: string) => new Set(text.match(/Idea \d+\./g)).size;
    const { text } = await asMo.get('/my-work');
    expect(text).toContain('23 open cards, 1 due now');
    expect(ideas(text)).toBe(10);
    expect(text).toContain('12 more');
    expect(ideas((await asMo.get('/my-work?all=later')).text)).toBe(22);
    expect((await asMo.get('/my-work?all=%27')).status).toBe(200);
    expect((await asMo.get('/c/acme')).text).toContain('22 more in My work');
  });
});
