import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertBoard, listArchivedBoards, listBoards } from '#db/boards.ts';
import { findClientByKey, listClientsOf, type ClientRow } from '#db/clients.ts';
import type { PersonRow } from '#db/people.ts';
import { BOARD_TEMPLATES } from '#model/board/templates.ts';
import { aBoard, aClient, aMember, aPerson, AT } from '#test/support/records.ts';
import { cookieOf } from '#test/support/sessions.ts';
import { startSite, type Site } from '#test/support/site.ts';
import type { Visitor } from '#test/support/visitor.ts';

describe('clients', () => {
  let site: Site;
  let ada: PersonRow;
  let acme: ClientRow;
  let asAda: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = await aPerson(site.db, 'ada');
    acme = await aClient(site.db, { key: 'ACME', name: 'Acme', createdBy: ada.id });
    asAda = await visitorFor(ada);
  });
  afterAll(() => site.stop());
  const visitorFor = async ({ id }: PersonRow) => site.visitor(await cookieOf(site.db, id));

  it('are made of two fields, of which one is suggested; the rest has defaults', async () => {
    const answer = await asAda.post('/clients/new', {
      intent: 'make-client',
      name: ' Nord  Wind ',
      key: '',
    });
    expect(answer.location).toBe('/c/nord');
    expect(await findClientByKey(site.db, 'NORD')).toMatchObject({
      name: 'Nord Wind',
      currency: 'EUR',
      timeZone: 'UTC',
      stage: 'growth',
      fiscalYearStartMonth: 1,
      isSample: 0,
    });
    const second = await asAda.post('/clients/new', { intent: 'make-client', name: 'Nord' });
    expect(second.location).toBe('/c/nord2');
  });

  it('keep what was typed when a field is wrong, each with its message', async () => {
    const answer = await asAda.post('/clients/new', {
      intent: 'make-client',
      name: 'Ship & Shore',
      key: 'acme',
      currency: 'EUR',
      timeZone: 'Europe/Oslo',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Another client has this key.');
    expect(answer.text).toContain('value="Ship & Shore"');
    const wrong = { intent: 'make-client', name: 'S', timeZone: 'Mars/Olympus', currency: 'XXL' };
    const { text } = await asAda.post('/clients/new', wrong);
    expect(text).toContain('Choose a time zone from the list.');
    expect(text).toContain('Choose a currency from the list.');
  });

  it('are not for everybody to make', async () => {
    const mia = await aMember(site.db, { clientId: acme.id, name: 'mia', role: 'member' });
    const asMia = await visitorFor(mia);
    expect(await asMia.get('/clients/new')).toMatchObject({ status: 404 });
    const made = await asMia.post('/clients/new', { intent: 'make-client', name: 'Mine' });
    expect(made.status).toBe(404);
    expect(await asMia.post('/start', { intent: 'open-sample' })).toMatchObject({ status: 404 });
  });

  it('change their key, and with it their address', async () => {
    const client = await aClient(site.db, { key: 'OLD', createdBy: ada.id });
    const fields = {
      intent: 'save',
      name: 'New name',
      key: 'new',
      accent: 'plum',
      stage: 'mature',
      currency: 'USD',
      timeZone: 'America/New_York',
    };
    expect(await asAda.post('/c/old/settings', { ...fields, key: 'acme' })).toMatchObject({
      status: 422,
    });
    expect((await asAda.post('/c/old/settings', fields)).location).toBe('/c/new/settings?saved');
    expect(await findClientByKey(site.db, 'NEW')).toMatchObject({
      id: client.id,
      accent: 'plum',
      currency: 'USD',
    });
    expect(await asAda.get('/c/old')).toMatchObject({ status: 404 });
  });

  it('are deleted by their name, with everything of them', async () => {
    const client = await aClient(site.db, { key: 'GONE', name: 'Gone', createdBy: ada.id });
    const board = await aBoard(site.db, client);
    const refused = await asAda.post('/c/gone/settings', { intent: 'delete', name: 'gone' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Write “Gone” exactly.');
    const deleted = await asAda.post('/c/gone/settings', { intent: 'delete', name: 'Gone' });
    expect(deleted.location).toBe('/');
    expect(await findClientByKey(site.db, 'GONE')).toBeUndefined();
    expect(await listBoards(site.db, client.id)).toEqual([]);
    expect(await asAda.get(`/c/gone/boards/${board.id}`)).toMatchObject({ status: 404 });
    expect(await asAda.get('/')).toMatchObject({ status: 302 });
  });

  it('one is the sample, made once for each owner and marked', async () => {
    const opened = await asAda.post('/start', { intent: 'open-sample' });
    expect(opened.status).toBe(302);
    const again = await asAda.post('/start', { intent: 'open-sample' });
    expect(again.location).toBe(opened.location);
    expect((await asAda.get(`${opened.location}/settings`)).text).toContain('Sample client');
    const samples = (await listClientsOf(site.db, ada.id)).filter(({ isSample }) => isSample === 1);
    expect(samples).toHaveLength(1);
  });

  it('the last one opened is where the entrance leads', async () => {
    await asAda.get('/c/nord2');
    expect((await asAda.get('/')).location).toBe('/c/nord2');
    await asAda.get('/c/acme/boards');
    expect((await asAda.get('/')).location).toBe('/c/acme');
    const eve = await aPerson(site.db, 'eve');
    expect((await (await visitorFor(eve)).get('/')).location).toBe('/start');
  });

  it('have boards that are made, renamed, put away and brought back', async () => {
    const client = await aClient(site.db, { key: 'DESK', createdBy: ada.id });
    const boards = '/c/desk/boards';
    const template = BOARD_TEMPLATES.at(-1)?.id ?? '';
    const nameless = await asAda.post(boards, { intent: 'create', title: ' ', template });
    expect(nameless.text).toContain('Write a title.');
    const made = await asAda.post(boards, { intent: 'create', title: 'Site', template });
    const [board] = await listBoards(site.db, client.id);
    expect(made.location).toBe(`${boards}/${board?.id}`);
    const id = board?.id ?? '';
    expect((await asAda.get(`${boards}/${id}`)).text).toContain(
      BOARD_TEMPLATES.at(-1)?.columns[0]?.title,
    );
    await asAda.post(boards, { intent: 'rename', board: id, title: 'Website' });
    expect((await asAda.get(boards)).text).toContain('Website');
    await asAda.post(boards, { intent: 'archive', board: id });
    expect(await listBoards(site.db, client.id)).toEqual([]);
    expect(await listArchivedBoards(site.db, client.id)).toHaveLength(1);
    await asAda.post(boards, { intent: 'restore', board: id });
    expect(await listBoards(site.db, client.id)).toHaveLength(1);
  });

  it('R40 keep templates of their own boards, which no other client has', async () => {
    const client = await aClient(site.db, { key: 'MINE', createdBy: ada.id });
    await aClient(site.db, { key: 'OTHER', createdBy: ada.id });
    const template = BOARD_TEMPLATES.at(-1)?.id ?? '';
    await asAda.post('/c/mine/boards', { intent: 'create', title: 'Site', template });
    const [board] = await listBoards(site.db, client.id);
    const save = { intent: 'save', title: 'How we do sites', board: board?.id ?? '' };
    const { id } = JSON.parse((await asAda.post('/c/mine/board-templates', save)).text) as {
      id: string;
    };
    const make = (key: string) =>
      asAda.post(`/c/${key}/boards`, { intent: 'create', title: 'Next site', template: id });
    expect((await make('mine')).location).toBeDefined();
    const titles = async () => (await listBoards(site.db, client.id)).map((row) => row.title);
    expect(await titles()).toEqual(['Site', 'Next site']);
    expect((await make('other')).text).toContain('Choose one of these.');

    const change = (key: string, intent: string) =>
      asAda.post(`/c/${key}/board-templates`, { intent, template: id });
    expect((await change('other', 'remove')).status).toBe(404);
    expect((await change('mine', 'remove')).status).toBe(200);
    expect((await make('mine')).text).toContain('Choose one of these.');
    await change('mine', 'restore');
    expect((await asAda.get('/c/mine/boards')).text).toContain('How we do sites');
  });

  it('have plan boards that the list of boards does not touch', async () => {
    const client = await aClient(site.db, { key: 'PLAN', createdBy: ada.id });
    const extra = await insertBoard(site.db, {
      clientId: client.id,
      kind: 'plan',
      quarterId: null,
      title: 'Plan',
      columns: [],
      createdBy: ada.id,
      at: AT,
    });
    const fields = { intent: 'archive', board: extra.id };
    expect(await asAda.post('/c/plan/boards', fields)).toMatchObject({ status: 404 });
  });

  it('nothing broke on the way', () => {
    expect(site.faults).toEqual([]);
  });
});
