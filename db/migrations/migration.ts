import type { Migration } from 'kysely';
import type { DialectFacts } from '../dialect-facts.ts';

/** A migration, told how the database at hand spells its types. Never edited once released. */
export type MigrationFor = (facts: DialectFacts) => Migration;
