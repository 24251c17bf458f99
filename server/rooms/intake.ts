import type { Limits } from '#model/limits.ts';
import { type BoardInMemory, SpoiltDocument } from './board-in-memory.ts';
import type { Connection } from './connection.ts';
import { checkUpdate, hasNews } from './gate.ts';
import type { Job, ServerJob, UpdateJob } from './job.ts';
import { encodeNotice } from './wire.ts';
import type { Writers } from './writers.ts';

const REFUSED = encodeNotice({
  type: 'refused',
  says: 'You may read this board but not change it. Reload the page.',
});

type Into = {
  readonly memory: BoardInMemory;
  readonly writers: Writers;
  readonly limits: Limits;
};

/** Puts jobs that write into the document, in order. A sender of something unsound is hung up on; others go on. */
export function takeIn(jobs: readonly Job[], into: Into): void {
  for (const run of runsOf(jobs)) {
    if (run.type === 'server') work(run.job, into);
    else applyFrom(run.from, run.updates, into);
  }
}

type Run =
  | { readonly type: 'server'; readonly job: ServerJob }
  | { readonly type: 'page'; readonly from: Connection; readonly updates: UpdateJob[] };

/** Neighbouring updates of one page go in as one, and so leave as one. */
function runsOf(jobs: readonly Job[]): Run[] {
  const runs: Run[] = [];
  for (const job of jobs) {
    const last = runs.at(-1);
    if (job.type === 'server') runs.push({ type: 'server', job });
    if (job.type !== 'update') continue;
    if (last?.type === 'page' && last.from === job.from) last.updates.push(job);
    else runs.push({ type: 'page', from: job.from, updates: [job] });
  }
  return runs;
}

function work(job: ServerJob, { memory }: Into): void {
  const { actor } = job;
  const look = (): void => job.work(memory.doc, () => memory.content());
  try {
    if (actor) memory.write({ personId: actor }, look);
    else look();
  } catch (error) {
    // What it wrote before it threw is in the document and is kept, as with any other edit.
    job.fail(error);
  }
}

function applyFrom(from: Connection, jobs: readonly UpdateJob[], into: Into): void {
  const sound = jobs.filter((job) => isWelcome(job, into));
  if (sound.length === 0) return;
  const writer = { personId: from.person.personId, from };
  try {
    const updates = sound.map(({ update }) => update);
    // It builds on something nobody has: a page that is in step never sends that.
    if (!into.memory.apply(writer, updates)) from.close('malformed');
  } catch (error) {
    if (error instanceof SpoiltDocument) from.close('malformed');
    throw error;
  }
}

function isWelcome({ from, update, isAnswer }: UpdateJob, { memory, writers, limits }: Into) {
  // Hung up on since it was sent, for instance because this person may no longer write.
  if (from.isHungUp) return false;
  const verdict = checkUpdate(update, limits);
  if (!verdict.ok) {
    from.close(verdict.reason);
    return false;
  }
  if (verdict.isEmpty) return false;
  if (!from.canWrite) {
    // A reader answers step 1 with the deletions it knows of, which are no news.
    if (!isAnswer || hasNews(memory.doc, update)) {
      from.isRefused = true;
      from.send(REFUSED);
    }
    return false;
  }
  const isOwn = verdict.writers.every((id) => writers.claim(id, from.person.personId));
  if (!isOwn) from.close('malformed');
  return isOwn;
}
