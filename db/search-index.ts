import { sql, type Expression, type RawBuilder } from 'kysely';
import type { Wanted, WantedTerm } from '#model/search/search-terms.ts';

/** Tables whose rows have a full-text index over their `terms`. */
export type IndexedTable = 'card_search' | 'comment_search';

/** A database's full-text index over texts of terms (app/model/search/search-terms.ts). */
export type SearchIndex = {
  /** The `id` of such a table: numbers that grow. */
  readonly id: Expression<unknown>;
  /** Makes the index, which from then on follows its table by itself. */
  readonly create: (table: IndexedTable) => RawBuilder<unknown>[];
  /** A sub-query of the ids of rows that have the terms. */
  readonly query: (table: IndexedTable, wanted: Wanted) => RawBuilder<{ id: number }>;
};

/** A query in a database's own words. Terms have no quotes in them, and should one come in nothing ends early. */
function inWords(
  wanted: Wanted,
  { quote, begins, or, and }: Readonly<Record<'quote' | 'begins' | 'or' | 'and', string>>,
): string {
  const written = ({ term, isBeginning }: WantedTerm): string =>
    `${quote}${term.replace(/['"\\]/g, '')}${quote}${isBeginning ? begins : ''}`;
  return wanted.map((terms) => `(${terms.map(written).join(or)})`).join(and);
}

/**
 * SQLite's FTS5 beside the table (sqlite.org/fts5.html, 4.4.3). Its `ascii` tokenizer splits at spaces and leaves
 * letters beyond ASCII as they are: words are folded before they come here.
 */
export const FTS5: SearchIndex = {
  id: sql`integer`,
  create: (table) => {
    const [rows, index] = [sql.table(table), sql.table(`${table}_index`)];
    const options = sql.raw(
      `content = '${table}', content_rowid = 'id', tokenize = 'ascii', detail = 'none'`,
    );
    const remove = sql`insert into ${index} (${index}, rowid, terms) values ('delete', old.id, old.terms)`;
    const add = sql`insert into ${index} (rowid, terms) values (new.id, new.terms)`;
    const on = (name: string, when: string, ...acts: RawBuilder<unknown>[]) =>
      sql`create trigger ${sql.table(`${table}_${name}`)} after ${sql.raw(when)} on ${rows} begin ${sql.join(acts, sql`; `)}; end`;
    return [
      sql`create virtual table ${index} using fts5(terms, ${options})`,
      on('added', 'insert', add),
      on('removed', 'delete', remove),
      on('changed', 'update of terms', remove, add),
    ];
  },
  query: (table, wanted) => {
    const index = sql.table(`${table}_index`);
    const match = inWords(wanted, { quote: '"', begins: '*', or: ' OR ', and: ' AND ' });
    return sql`(select rowid as id from ${index} where ${index} match ${match})`;
  },
};

/** PostgreSQL's GIN index over a column made of the terms; no extension, no dictionary. */
export const GIN: SearchIndex = {
  id: sql`bigserial`,
  create: (table) => [
    sql`alter table ${sql.table(table)} add column vector tsvector
      generated always as (array_to_tsvector(string_to_array(terms, ' '))) stored`,
    sql`create index ${sql.table(`${table}_index`)} on ${sql.table(table)} using gin (vector)`,
  ],
  query: (table, wanted) => {
    const match = inWords(wanted, { quote: "'", begins: ':*', or: ' | ', and: ' & ' });
    return sql`(select id from ${sql.table(table)} where vector @@ cast(${match} as tsquery))`;
  },
};
