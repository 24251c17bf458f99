import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { serve } from './serve.ts';

/** The process: reads the settings, serves until it is told to stop, and leaves within ten seconds. */
const LEAVE_WITHIN_MS = 9_500;

const log = createLog((line) => void process.stdout.write(line));

function leave(says: string): never {
  process.stderr.write(`${says}\n`);
  process.exit(1);
}

const read = readConfig();
if (!read.ok) {
  leave(
    `Quarterdeck cannot start with these settings:\n${read.problems.map((line) => `  ${line}`).join('\n')}`,
  );
}
const { config } = read;

let isStopping = false;
let stop = (): Promise<void> => Promise.resolve();

async function leaveInOrder(why: string, code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info(`${why}: stopping`);
  setTimeout(() => leave('Stopping took too long.'), LEAVE_WITHIN_MS).unref();
  try {
    await stop();
  } catch (error) {
    log.fault('Stopping failed', error);
    process.exit(1);
  }
  log.info('Stopped');
  process.exit(code);
}

// A promise somebody broke: what is in memory can no longer be trusted, what is on disk can.
process.on('uncaughtException', (error) => {
  log.fault('A fault nobody caught', error);
  void leaveInOrder('After a fault', 1);
});
process.on('SIGTERM', () => void leaveInOrder('SIGTERM', 0));
process.on('SIGINT', () => void leaveInOrder('SIGINT', 0));

try {
  const running = await serve({
    config,
    log,
    onLost: (error) => {
      log.fault('The database was lost', error);
      void leaveInOrder('Without the database', 1);
    },
  });
  stop = () => running.stop();
  log.info(`Quarterdeck is at ${config.publicUrl}`);
} catch (error) {
  log.fault('Quarterdeck cannot start', error);
  process.exit(1);
}
