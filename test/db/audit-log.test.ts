import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { appendAudit, listAccountAudit, listClientAudit } from '#db/audit-log.ts';
import { deleteClient } from '#db/clients.ts';
import { inTransaction } from '#db/in-transaction.ts';
import { onEachDatabase } from '#test/support/databases.ts';
import { aClient, aMember, aPerson } from '#test/support/records.ts';

const day = (number: number) => `2026-06-${String(number).padStart(2, '0')}T09:00:00.000Z`;

onEachDatabase((databases) => {
  test('R25 the audit log is only added to: the database refuses everything else', async () => {
    const { db } = await databases.migrated();
    await appendAudit(db, { at: day(1), kind: 'signed-in' });
    await expect(sql`update audit_log set kind = 'x'`.execute(db)).rejects.toThrow('only added to');
    await expect(sql`delete from audit_log`.execute(db)).rejects.toThrow('only added to');
    const { count } = await db
      .selectFrom('auditLog')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });

  test('R25 what was rolled back is not in it, and what is in it outlives its client', async () => {
    const { db } = await databases.migrated();
    const ada = await aPerson(db, 'ada');
    const acme = await aClient(db, { key: 'ACME', createdBy: ada.id });
    const entry = { at: day(2), kind: 'client-deleted', clientId: acme.id } as const;
    const undone = inTransaction(db, async (tx) => {
      await appendAudit(tx, entry);
      throw new Error('not after all');
    });
    await expect(undone).rejects.toThrow('not after all');
    await deleteClient(db, acme.id);
    const kinds = await listClientAudit(db, { clientId: acme.id, most: 10 });
    expect(kinds.map(({ kind }) => kind)).toEqual(['client-made']);
  });

  test('R25 an owner reads of a client what happened there, page by page, by kind and by person', async () => {
    const { db } = await databases.migrated();
    const ada = await aPerson(db, 'ada');
    const acme = await aClient(db, { key: 'ACME', createdBy: ada.id, at: day(1) });
    const other = await aClient(db, { key: 'OTHER', createdBy: ada.id, at: day(1) });
    const bob = await aMember(db, { clientId: acme.id, name: 'bob', role: 'member' });
    const facts = { userAgent: 'Secret/1.0', address: '203.0.113.7', way: 'password' } as const;
    const signIn = (at: string, personId: typeof bob.id) =>
      appendAudit(db, { at, kind: 'signed-in', actorId: personId, personId, facts });
    const eve = await aPerson(db, 'eve');
    await signIn(day(20), bob.id);
    await signIn(day(21), eve.id);
    for (let number = 10; number < 15; number += 1) {
      await appendAudit(db, {
        at: day(number),
        kind: 'board-archived',
        clientId: acme.id,
        actorId: ada.id,
      });
    }
    await appendAudit(db, { at: day(16), kind: 'refused', clientId: other.id, actorId: bob.id });

    const most = 3;
    const first = await listClientAudit(db, { clientId: acme.id, most });
    expect(first.map(({ kind, actorName }) => `${kind} ${actorName}`)).toEqual([
      'signed-in bob',
      'board-archived ada',
      'board-archived ada',
    ]);
    // Where somebody signs in from is theirs.
    expect(first[0]?.facts).toEqual({ way: 'password' });
    const second = await listClientAudit(db, { clientId: acme.id, most, before: first[2] });
    expect(second.map(({ at }) => at)).toEqual([day(12), day(11), day(10)]);

    const kinds = async (group: 'signs' | 'things' | 'refusals') =>
      (await listClientAudit(db, { clientId: acme.id, group, most: 9 })).map(({ kind }) => kind);
    expect(await kinds('signs')).toEqual(['signed-in']);
    expect(new Set(await kinds('things'))).toEqual(new Set(['board-archived', 'client-made']));
    expect(await kinds('refusals')).toEqual([]);
    const ofBob = await listClientAudit(db, { clientId: acme.id, personId: bob.id, most: 9 });
    expect(ofBob.map(({ kind }) => kind)).toEqual(['signed-in']);

    const own = await listAccountAudit(db, { personId: bob.id, most: 9 });
    expect(own).toMatchObject([{ kind: 'signed-in', facts }]);
  });
});
