import { appendAudit } from './audit-log.ts';
import type { Database } from './connect.ts';
import { inTransaction } from './in-transaction.ts';

/** Epochs made here count seconds from this moment, so that two restores of one backup never share one. */
const FIRST_SECOND = Date.parse('2025-01-01T00:00:00Z') / 1000;

/**
 * Gives every board a new epoch (R7), because its history was replaced: pages and offline copies of the old one are
 * told and never merged. The log and everything else stays as it is, and each client's owners find a note of it (R25).
 * How many boards there are.
 */
export function raiseEpochs(db: Database, at: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const second = Math.floor(at.getTime() / 1000) - FIRST_SECOND;
    const boards = await tx.selectFrom('boards').select(['id', 'epoch']).execute();
    for (const { id, epoch: old } of boards) {
      const epoch = Math.max(second, old + 1);
      for (const table of ['boardLog', 'boardSnapshots', 'boardVersions', 'projections'] as const) {
        await tx
          .updateTable(table)
          .set({ epoch })
          .where('boardId', '=', id)
          .where('epoch', '=', old)
          .execute();
      }
      await tx.updateTable('boards').set({ epoch }).where('id', '=', id).execute();
    }
    for (const { id: clientId } of await tx.selectFrom('clients').select('id').execute()) {
      await appendAudit(tx, { kind: 'backup-restored', clientId, at: at.toISOString() });
    }
    return boards.length;
  });
}
