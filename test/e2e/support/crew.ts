import { join } from 'node:path';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import type { Role } from '#model/access.ts';
import { aFullClient, type FullClient } from '#test/support/full-client.ts';
import { cookieOf } from '#test/support/sessions.ts';

/** The sample client with a signed-in person of every role. */
export type Crew = FullClient & {
  /** A Cookie header by role; `owner` is the one who made the client. */
  readonly cookies: Readonly<Record<Role, string>>;
  /** The client's address, `/c/…`. */
  readonly path: string;
};

/** Puts the sample client and everybody's sessions into a data folder no server runs on. */
export async function prepareCrew(dataDir: string): Promise<Crew> {
  const connection = await connect({
    kind: 'sqlite',
    file: join(dataDir, 'quarterdeck.sqlite'),
  });
  try {
    await migrate(connection);
    const { db } = connection;
    const full = await aFullClient(db, { ownerName: 'Clara Moreau' });
    const { lead, member, vendor, viewer } = full.people;
    return {
      ...full,
      path: `/c/${full.client.key.toLowerCase()}`,
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
