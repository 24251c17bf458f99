import { join } from 'node:path';
import { connect, type Connection } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import type { Role } from '#model/access.ts';
import { LIMITS } from '#model/limits.ts';
import { createHistory } from '#server/history/history.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';

/** The sample client with a signed-in person of every role. */
export type PreparedCrew = FullClient & {
  /** A Cookie header by role; `owner` is the one who made the client. */
  readonly cookies: Readonly<Record<Role, string>>;
  /** Another session of the owner's: the test that signs out ends this one. */
  readonly ownersOther: string;
  /** The client's address, `/c/…`. */
  readonly path: string;
  /** A kept version of the board: as it was made. */
  readonly version: string;
};

/** Puts the sample client and everybody's sessions into a data folder no server runs on. */
export async function prepareCrew(dataDir: string): Promise<PreparedCrew> {
  const connection = await connect({
    kind: 'sqlite',
    file: join(dataDir, 'quarterdeck.sqlite'),
  });
  try {
    await migrate(connection);
    const { db } = connection;
    const full = await aFullClient(db, { ownerName: 'Clara Moreau' });
    const { lead, member, vendor, viewer } = full.people;
    const version = await keepVersions(connection);
    return {
      ...full,
      path: `/c/${full.client.key.toLowerCase()}`,
      version: `1.${version.get(full.board) ?? 0}`,
      ownersOther: await cookieOf(db, full.owner.id),
      cookies: {
        owner: await cookieOf(db, full.owner.id),
        lead: await cookieOf(db, lead),
        member: await cookieOf(db, member),
        vendor: await cookieOf(db, vendor),
        viewer: await cookieOf(db, viewer),
      },
    };
  } finally {
    await connection.close();
  }
}

/** Keeps a version of every board, as an hour's end does; the last log entry in each. */
async function keepVersions({ db }: Connection): Promise<Map<string, number>> {
  const boards = await db.selectFrom('boards').selectAll().execute();
  const log = { info: () => undefined, fault: () => undefined };
  const history = createHistory({ db, log, now: () => new Date(), limits: LIMITS });
  for (const board of boards) await history.compact(board);
  await history.stop();
  return new Map(boards.map(({ id, lastSeq }) => [id, lastSeq]));
}
