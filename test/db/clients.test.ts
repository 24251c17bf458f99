import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { insertAttachment } from '#db/attachments.ts';
import { writeSnapshot } from '#db/board-log.ts';
import { insertVersion } from '#db/board-versions.ts';
import { insertBoardTemplate } from '#db/board-templates.ts';
import { setFoldedColumns } from '#db/board-folds.ts';
import { insertBoardView } from '#db/board-views.ts';
import { listBoards, requirePlanBoard } from '#db/boards.ts';
import {
  deleteClient,
  findClientByKey,
  insertClient,
  listClientsOf,
  updateClient,
} from '#db/clients.ts';
import { insertCheckIn } from '#db/check-ins.ts';
import { setBudget } from '#db/budgets.ts';
import { insertReaction, replaceMentions } from '#db/comment-people.ts';
import { insertComment } from '#db/comments.ts';
import { insertDecision } from '#db/decisions.ts';
import { insertInvitation } from '#db/invitations.ts';
import { insertMeasurement, setTarget } from '#db/kpis.ts';
import { changeMailSettings } from '#db/mail-settings.ts';
import { grantBoards, insertMember } from '#db/members.ts';
import { newId } from '#db/new-id.ts';
import { insertNotifications } from '#db/notifications.ts';
import { requirePersonRow, setLastClient } from '#db/people.ts';
import { currentQuarter, ensureQuarter, findQuarterByLabel, listQuarters } from '#db/quarters.ts';
import { REACTIONS } from '#model/reaction.ts';
import { setRelation } from '#model/board/ops/card-relations.ts';
import { addCard } from '#model/board/ops/cards.ts';
import { linkKpi, setHelper } from '#model/board/ops/card-fields.ts';
import { addKeyResult } from '#model/board/ops/key-results.ts';
import { readBoard } from '#model/board/view.ts';
import type { CardId, KeyResultId } from '#model/ids.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { AT, aBoard, aClient, aKpi, aMember, aPerson } from '#test/support/records.ts';
import { changeBoard, loadDoc } from '#test/support/stored-boards.ts';

/** What is kept of people, whatever becomes of a client. */
const OF_NO_CLIENT = new Set([
  'sessions',
  'password_resets',
  'two_factors',
  'recovery_codes',
  'sign_in_steps',
  'mail_settings',
]);

onEachDatabase((databases) => {
  test('a new client has its owner, its current quarter and that quarter’s plan board', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'acme', createdBy: ann.id, fiscalYearStartMonth: 4 });
    expect(client.key).toBe('ACME');
    expect(await findClientByKey(db, 'acme')).toEqual(client);
    expect(await listClientsOf(db, ann.id)).toEqual([{ ...client, role: 'owner', seesMoney: 1 }]);

    const quarters = await listQuarters(db, client.id);
    expect(quarters.map((quarter) => [quarter.label, quarter.startsOn, quarter.endsOn])).toEqual([
      ['2027-Q1', '2026-04-01', '2026-06-30'],
    ]);
    const quarter = quarters[0];
    if (!quarter) throw new Error('no quarter');
    const plan = await requirePlanBoard(db, { clientId: client.id, quarterId: quarter.id });
    expect(readBoard(await loadDoc(db, plan)).kind).toBe('plan');
    expect(await listBoards(db, client.id)).toEqual([]);
  });

  test('a client whose key is taken is refused whole', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    await aClient(db, { key: 'ACME', createdBy: ann.id });
    await expect(aClient(db, { key: 'acme', createdBy: ann.id })).rejects.toThrow();
    expect(await listClientsOf(db, ann.id)).toHaveLength(1);
  });

  test('the current quarter is made once, by whoever looks first', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const asked = { client, today: '2026-07-01', at: AT } as const;
    const made = await Promise.all([1, 2, 3].map(() => currentQuarter(db, asked)));
    expect(new Set(made.map((quarter) => quarter.id)).size).toBe(1);
    const next = { client, day: '2026-10-01', createdBy: ann.id, at: AT } as const;
    await ensureQuarter(db, next);
    const labels = (await listQuarters(db, client.id)).map((quarter) => quarter.label);
    expect(labels).toEqual(['2026-Q4', '2026-Q3', '2026-Q2']);
    expect(await findQuarterByLabel(db, { clientId: client.id, label: '2031-Q1' })).toBeUndefined();
  });

  test('settings change, and only those given', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    await updateClient(db, { clientId: client.id, name: 'Acme Robots', key: 'robo' });
    await updateClient(db, { clientId: client.id });
    expect(await findClientByKey(db, 'ROBO')).toEqual({
      ...client,
      name: 'Acme Robots',
      key: 'ROBO',
    });
  });

  test('deleting a client deletes every row of it and none of another’s', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const kept = await fullClient('KEPT');
    const before = await rowCounts();
    const gone = await fullClient('GONE');
    await setLastClient(db, { personId: ann.id, clientId: gone.id });

    await deleteClient(db, gone.id);
    expect(await rowCounts()).toEqual({
      ...before,
      people: (before.people ?? 0) + 2,
      mail_settings: (before.mail_settings ?? 0) + 1,
    });
    expect((await requirePersonRow(db, ann.id)).lastClientId).toBeNull();
    expect(await findClientByKey(db, 'KEPT')).toEqual(kept);

    async function fullClient(key: string) {
      const client = await aClient(db, { key, createdBy: ann.id });
      const clientId = client.id;
      const vendor = await aMember(db, { clientId, name: `v-${key}`, role: 'vendor' });
      await aMember(db, { clientId, name: `m-${key}`, role: 'member' });
      const board = await aBoard(db, client);
      await grantBoards(db, { clientId, personId: vendor.id, boardIds: [board.id], at: AT });
      await insertInvitation(db, {
        clientId,
        email: 'x@example.com',
        role: 'lead',
        invitedBy: ann.id,
        at: AT,
        expiresAt: '2026-06-01T00:00:00.000Z',
      });
      const kpi = await aKpi(db, client);
      const [quarter] = await listQuarters(db, clientId);
      if (!quarter) throw new Error('no quarter');
      const quarterId = quarter.id;
      const setting = { clientId, setBy: ann.id, at: AT };
      await setTarget(db, { ...setting, quarterId, kpiId: kpi.id, baseline: 1, target: 2 });
      for (const value of [1, 2]) {
        await insertMeasurement(db, {
          clientId,
          kpiId: kpi.id,
          periodStartsOn: '2026-05-04',
          value,
          note: '',
          source: '',
          enteredBy: ann.id,
          at: AT,
        });
      }
      const cardId = newId<CardId>();
      const said = { clientId, quarterId, cardId, by: ann.id, at: AT };
      await insertCheckIn(db, { ...said, confidence: 7, note: '', health: null });
      await insertDecision(db, { ...said, cardTitle: 'x', choice: 'keep', reason: '' });
      await setBudget(db, { ...setting, cardId, plannedMinor: 5_000_000_000, spentMinor: 1 });
      await changeBoard(db, board, (doc) => {
        const columnId = readBoard(doc).columns[0]?.id;
        if (!columnId) throw new Error('no column');
        addCard(doc, {
          id: cardId,
          kind: 'priority',
          title: 'x',
          columnId,
          after: 'end',
          createdAt: AT,
          createdBy: ann.id,
        });
        setHelper(doc, { cardId, personId: vendor.id, helps: true });
        linkKpi(doc, { cardId, kpiId: kpi.id });
        const id = newId<KeyResultId>();
        setRelation(doc, { cardId, otherId: newId(), relation: 'relatesTo', on: true });
        addKeyResult(doc, { cardId, id, kpiId: kpi.id, baseline: 0, target: 1 });
      });
      const { id: boardId, epoch } = board;
      const link = { kind: 'link' as const, title: 'x', url: 'https://example.com/' };
      const noFile = { mediaType: null, bytes: null, sha256: null };
      const attached = { clientId, boardId, cardId, by: ann.id, at: AT, ...link, ...noFile };
      await insertAttachment(db, { ...attached, id: newId() }, { atMost: 1 });
      const comment = {
        clientId,
        boardId,
        cardId,
        text: 'x',
        isInternal: 0,
        by: ann.id,
        at: AT,
      } as const;
      const { id: parentId } = await insertComment(db, { ...comment, parentId: null });
      await insertComment(db, { ...comment, parentId });
      const ofComment = { clientId, commentId: parentId, personId: vendor.id };
      await replaceMentions(db, { ...ofComment, personIds: [vendor.id] });
      await insertReaction(db, { ...ofComment, kind: REACTIONS[0], at: AT });
      await insertNotifications(db, [
        { ...ofComment, cardId, kind: 'mention', key: 'x', by: ann.id, at: AT },
      ]);
      await changeMailSettings(db, {
        personId: vendor.id,
        digestHour: null,
        mentionsAtOnce: false,
        muted: [clientId],
      });
      await insertBoardView(db, {
        clientId,
        boardId,
        title: 'x',
        query: '',
        isShared: 1,
        by: ann.id,
        at: AT,
      });
      const template = { columns: [] };
      await insertBoardTemplate(db, { clientId, title: 'x', template, by: ann.id, at: AT });
      await setFoldedColumns(db, { clientId, boardId, personId: vendor.id, columnIds: [] });
      const bytes = new Uint8Array([0, 0]);
      await writeSnapshot(db, { boardId, epoch, seq: 1, bytes, at: AT });
      const version = { clientId, boardId, epoch, seq: 1, at: AT, reason: 'hour' as const };
      await insertVersion(db, { ...version, changes: [], unlisted: 0, bytes });
      return client;
    }

    async function rowCounts(): Promise<Record<string, number>> {
      const tables = await db.introspection.getTables();
      const counts: Record<string, number> = {};
      for (const { name } of tables) {
        // What happened stays, also of a client that is gone (R25).
        if (name === 'audit_log') continue;
        // SQLite's own pages of an index: test/db/search.test.ts proves that they say nothing of who is gone.
        if (name.includes('_search_index_')) continue;
        const { rows } = await sql<{
          n: number;
        }>`select count(*) as n from ${sql.table(name)}`.execute(db);
        counts[name] = rows[0]?.n ?? 0;
        if (!OF_NO_CLIENT.has(name)) expect([name, counts[name]]).not.toEqual([name, 0]);
      }
      return counts;
    }
  });

  test('a row cannot point to a thing of another client', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const ours = await aClient(db, { key: 'OURS', createdBy: ann.id });
    const theirs = await aClient(db, { key: 'THEIRS', createdBy: ann.id });
    const theirKpi = await aKpi(db, theirs);
    const [ourQuarter] = await listQuarters(db, ours.id);
    if (!ourQuarter) throw new Error('no quarter');
    await expect(
      setTarget(db, {
        clientId: ours.id,
        kpiId: theirKpi.id,
        quarterId: ourQuarter.id,
        baseline: 1,
        target: 2,
        setBy: ann.id,
        at: AT,
      }),
    ).rejects.toThrow(/foreign key/i);
    await expect(
      db
        .updateTable('boards')
        .set({ clientId: theirs.id })
        .where('quarterId', '=', ourQuarter.id)
        .execute(),
    ).rejects.toThrow(/foreign key/i);
  });

  test('joining a transaction: nothing of a refused group stays', async () => {
    const { db } = await databases.migrated();
    const ann = await aPerson(db, 'ann');
    const client = await aClient(db, { key: 'ACME', createdBy: ann.id });
    const attempt = db.transaction().execute(async (tx) => {
      await insertClient(tx, { ...client, key: 'SECOND', isSample: false, at: AT });
      await insertMember(tx, {
        clientId: client.id,
        personId: ann.id,
        role: 'lead',
        seesMoney: false,
        at: AT,
      });
    });
    await expect(attempt).rejects.toThrow();
    expect(await findClientByKey(db, 'SECOND')).toBeUndefined();
  });
});
