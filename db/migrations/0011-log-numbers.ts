import { sql } from 'kysely';
import type { MigrationFor } from './migration.ts';

/** A board's `last_seq` follows its log by itself, so that an edit is kept by one statement. */
export const logNumbers: MigrationFor = ({ name }) => ({
  async up(db) {
    if (name === 'sqlite') {
      await sql`
        create trigger board_log_counts after insert on board_log
        begin
          update boards set last_seq = new.seq where id = new.board_id and last_seq < new.seq;
        end
      `.execute(db);
      return;
    }
    await sql`
      create function board_log_counts() returns trigger language plpgsql as
      $$
      begin
        update boards set last_seq = added.seq
        from (select board_id, max(seq) as seq from new_rows group by board_id) as added
        where boards.id = added.board_id and boards.last_seq < added.seq;
        return null;
      end
      $$
    `.execute(db);
    await sql`
      create trigger board_log_counts after insert on board_log
      referencing new table as new_rows
      for each statement execute function board_log_counts()
    `.execute(db);
  },
});
