/** Rows a statement takes at once: SQLite binds at most 32,766 values, PostgreSQL 65,535. */
const ROWS_A_STATEMENT = 500;

/** Splits rows (or ids) so that one statement can bind them. Nothing for no rows. */
export function* inChunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    yield rows.slice(from, from + ROWS_A_STATEMENT);
  }
}
