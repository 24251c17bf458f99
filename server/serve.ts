import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { connect, type ConnectOptions } from '#db/connect.ts';
import type { Database } from '#db/connect.ts';
import { lockDataFolder } from '#db/data-folder.ts';
import { FILES_FOLDER } from '#db/kept-files.ts';
import { migrate } from '#db/migrate.ts';
import { lockPostgres } from '#db/postgres-lock.ts';
import { sweepExpired } from '#db/sweep-expired.ts';
import { LIMITS, type Limits } from '#model/limits.ts';
import { createAfterwards } from './afterwards.ts';
import { beginCatchUp } from './catch-up.ts';
import type { Config } from './config.ts';
import { createFileStore } from './files/file-store.ts';
import { sweepFiles } from './files/sweep-files.ts';
import { createHttp } from './http.ts';
import { createChores } from './inbox/chores.ts';
import { dueSoon } from './inbox/due-soon.ts';
import { mailInboxes } from './inbox/mail-inboxes.ts';
import type { Log } from './log.ts';
import { createMailer } from './mail.ts';
import { noteRefusedEdits } from './note-refused-edits.ts';
import { createPasswords } from './passwords.ts';
import { repeatCards } from './repeat-cards.ts';
import { createRooms, type Rooms } from './rooms/rooms.ts';
import { acceptSockets } from './rooms/upgrade.ts';

/** A server that answers. */
export type Running = {
  readonly db: Database;
  readonly rooms: Rooms;
  /** Ends it: nothing confirmed is lost, everybody is told to come back. Resolves within some seconds. */
  stop(): Promise<void>;
};

export type ServeOptions = {
  readonly config: Config;
  readonly log: Log;
  /** It cannot go on, for a reason outside: stop the process. */
  readonly onLost: (error: Error) => void;
  readonly limits?: Limits;
};

/** How long requests under way, and then browsers saying goodbye, may take when stopping. */
const SETTLE_MS = 2_000;

/**
 * Makes everything once, in order: data folder → database → rooms → http → listen. Stopping is the same list
 * backwards. Throws a sentence to print when it cannot start, and leaves nothing behind.
 */
export async function serve(options: ServeOptions): Promise<Running> {
  const { config, log, limits = LIMITS } = options;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const { db } = await openDatabase(options, undo);
    const now = (): Date => new Date();
    await sweepExpired(db, now().toISOString());
    const catchUp = await beginCatchUp({ db, log });
    undo.push(() => catchUp.stop());

    const afterwards = createAfterwards(log);
    undo.push(() => afterwards.settle());
    const onRefused = noteRefusedEdits({ db, now, later: afterwards.later });
    const rooms = createRooms({
      db,
      log,
      now,
      limits,
      onRefused,
      onRepeatDone: () => void chores.runNow(),
    });
    const mailer = createMailer(config.mail);
    const passwords = createPasswords();
    const folder = join(config.dataDir, FILES_FOLDER);
    const files = createFileStore({ folder, maxBytes: config.maxFileBytes, limits });
    const chores = createChores({
      chores: [
        repeatCards({ db, rooms, log, now }),
        dueSoon({ db, now, onTold: (personIds) => rooms.notifyPeople(personIds) }),
        mailInboxes({ db, mailer, now, publicUrl: config.publicUrl, log }),
        sweepFiles({ db, files, folder, now, limits }),
      ],
      everyMs: limits.choresEveryMs,
      log,
    });
    const http = await createHttp({
      config,
      log,
      limits,
      db,
      rooms,
      files,
      mailer,
      passwords,
      now,
    });
    undo.push(() => Promise.race([http.close(), after(SETTLE_MS, undefined, { ref: false })]));
    undo.push(() => rooms.stop());
    undo.push(() => chores.stop());
    acceptSockets(http.server, { door: rooms, config, log, limits });

    await new Promise<void>((listening, fail) => {
      http.server.once('error', fail);
      http.server.listen(config.port, config.host, listening);
    });
    catchUp.goOn();
    chores.start();
    undo.push(async () => {
      http.refuse();
      await Promise.race([http.settle(), after(SETTLE_MS, undefined, { ref: false })]);
    });
    return { db, rooms, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Takes the database for this process alone and brings it up to date. */
async function openDatabase(
  { config, log, onLost }: ServeOptions,
  undo: (() => Promise<unknown>)[],
): Promise<{ db: Database }> {
  let options: ConnectOptions;
  if (config.postgres) {
    const lock = await lockPostgres({ url: config.postgres.url, onLost });
    undo.push(() => lock.release());
    options = config.postgres;
  } else {
    const folder = await lockDataFolder(config.dataDir);
    undo.push(() => folder.release());
    options = { kind: 'sqlite', file: folder.databaseFile };
  }
  const connection = await connect(options);
  undo.push(() => connection.close());
  const { ran, backup } = await migrate(connection);
  if (backup) log.info(`The database as it was is kept in ${backup}`);
  if (ran.length > 0) log.info(`The database is up to date: ${ran.join(', ')}`);
  return connection;
}
