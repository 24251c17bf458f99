import { sql } from 'kysely';
import { readBoard } from '#model/board/view.ts';
import type { Database } from './connect.ts';
import { loadDoc } from './load-doc.ts';

/**
 * Goes through a whole SQLite database, of this schema or an older one: the file, every reference, and every board's
 * document up to its last log entry. How many boards it has; throws with what is wrong.
 */
export async function checkDatabase(db: Database): Promise<number> {
  const { rows } = await sql<Record<string, string>>`pragma integrity_check`.execute(db);
  const said = rows.flatMap((row) => Object.values(row));
  if (said.join() !== 'ok') throw new Error(`The file is damaged: ${said.slice(0, 3).join('; ')}`);
  const dangling = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  const [first] = dangling.rows;
  if (first) throw new Error(`A row of ${first.table} refers to one that is not there`);

  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'board_log')) return 0;
  const boards = await db.selectFrom('boards').select(['id', 'epoch', 'lastSeq']).execute();
  for (const board of boards) {
    const { doc, seq } = await loadDoc(db, board);
    readBoard(doc);
    doc.destroy();
    if (seq !== board.lastSeq) {
      throw new Error(`Board ${board.id} ends at entry ${seq} instead of ${board.lastSeq}`);
    }
  }
  return boards.length;
}
