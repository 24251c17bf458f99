import { type Migration, Migrator } from 'kysely';
import { backUpBeforeMigrating } from './backup.ts';
import type { Connection } from './connect.ts';
import { people } from './migrations/0001-people.ts';
import { clients } from './migrations/0002-clients.ts';
import { boards } from './migrations/0003-boards.ts';
import { cards } from './migrations/0004-cards.ts';
import { kpis } from './migrations/0005-kpis.ts';
import { reviews } from './migrations/0006-reviews.ts';
import { boardVersions } from './migrations/0007-board-versions.ts';
import { signIn } from './migrations/0008-sign-in.ts';
import { audit } from './migrations/0009-audit.ts';
import { logNumbers } from './migrations/0011-log-numbers.ts';
import { comments } from './migrations/0012-comments.ts';
import { mentions } from './migrations/0013-mentions.ts';
import { cardNumbers } from './migrations/0014-card-numbers.ts';
import { notifications } from './migrations/0015-notifications.ts';
import { cardRelations } from './migrations/0016-card-relations.ts';
import { boardViews } from './migrations/0017-board-views.ts';
import { mailSettings } from './migrations/0018-mail-settings.ts';
import { boardFolds } from './migrations/0019-board-folds.ts';
import { attachments } from './migrations/0020-attachments.ts';
import { search } from './migrations/0021-search.ts';
import { boardTemplates } from './migrations/0022-board-templates.ts';
import type { MigrationFor } from './migrations/migration.ts';

/** A list, not a folder that is read: the server is one bundled file. Names are what databases remember. */
const MIGRATIONS: Readonly<Record<string, MigrationFor>> = {
  '0001-people': people,
  '0002-clients': clients,
  '0003-boards': boards,
  '0004-cards': cards,
  '0005-kpis': kpis,
  '0006-reviews': reviews,
  '0007-board-versions': boardVersions,
  '0008-sign-in': signIn,
  '0009-audit': audit,
  '0011-log-numbers': logNumbers,
  '0012-comments': comments,
  '0013-mentions': mentions,
  '0014-card-numbers': cardNumbers,
  '0015-notifications': notifications,
  '0016-card-relations': cardRelations,
  '0017-board-views': boardViews,
  '0018-mail-settings': mailSettings,
  '0019-board-folds': boardFolds,
  '0020-attachments': attachments,
  '0021-search': search,
  '0022-board-templates': boardTemplates,
};

/** Names of all migrations, in order. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS);

export type Migrated = {
  /** Names of the migrations that ran, in order; empty when the database was up to date. */
  readonly ran: readonly string[];
  /** Where the file as it was before was copied to; undefined for a new or up-to-date one, and for PostgreSQL. */
  readonly backup: string | undefined;
};

/**
 * Brings the database to this program's schema, all of it or nothing (R18): one transaction, under the database's own
 * lock. An existing SQLite file is copied first unless it is a copy itself. Throws a sentence to print when the
 * database is newer than the program.
 */
export async function migrate(
  connection: Connection,
  { keepsCopy = true }: { keepsCopy?: boolean } = {},
): Promise<Migrated> {
  const { db, dialect } = connection;
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () => {
        const migrations: Record<string, Migration> = {};
        for (const [name, make] of Object.entries(MIGRATIONS)) migrations[name] = make(dialect);
        return Promise.resolve(migrations);
      },
    },
  });
  const done = await appliedNames(connection);
  const newer = done.filter((name) => !(name in MIGRATIONS));
  if (newer.length > 0) {
    throw new Error(
      `The database is from a newer Quarterdeck (it has ${newer.join(', ')}). ` +
        'Start that version or a later one, or restore a backup made by this one.',
    );
  }
  const next = MIGRATION_NAMES.find((name) => !done.includes(name));
  const isOld = next !== undefined && done.length > 0;
  const backup = isOld && keepsCopy ? await backUpBeforeMigrating(connection, next) : undefined;

  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be migrated', { cause: error });
  return { ran: results.map((result) => result.migrationName), backup };
}

async function appliedNames({ db }: Connection): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kyselyMigration: { name: string } }>()
    .selectFrom('kyselyMigration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
