import type { Limits } from '#model/limits.ts';
import { SpoiltDocument } from './board-in-memory.ts';
import type { Connection } from './connection.ts';
import { checkUpdate, hasNews } from './gate.ts';
import type { HeldBoard } from './held-board.ts';
import type { Job, ServerJob, UpdateJob } from './job.ts';
import { encodeNotice } from './wire.ts';

const REFUSED = encodeNotice({
  type: 'refused',
  says: 'You may read this board but not change it. Reload the page.',
});

type Into = {
  readonly held: HeldBoard;
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

function work(job: ServerJob, { held }: Into): void {
  const { actor } = job;
  const memory = held.awake();
  const look = (): void => job.work(memory.doc, () => memory.content());
  try {
    if (actor === undefined) look();
    else memory.write(actor === null ? undefined : { personId: actor }, look);
  } catch (error) {
    // What it wrote before it threw is in the document and is kept, as with any other edit.
    job.fail(error);
  }
}

function applyFrom(from: Connection, jobs: readonly UpdateJob[], into: Into): void {
  const { held } = into;
  if (jobs.every(({ isAnswer, update }) => isAnswer && held.isOldNews(update))) {
    from.isBehind = false;
    return;
  }
  const memory = held.awake();
  const before = memory.emittedCount;
  try {
    memory.apply({ personId: from.person.personId, from }, welcome(jobs, into));
  } catch (error) {
    if (error instanceof SpoiltDocument) from.close('malformed');
    throw error;
  }
  const [job] = jobs;
  const isTaken = from.canWrite && !from.isBehind && !from.isHungUp;
  const isOld = isTaken && jobs.length === 1 && memory.emittedCount === before;
  if (isOld && job?.isAnswer) held.oldNews.note(job.update);
}

/** Asked about one when the one before it has been applied. */
function* welcome(jobs: readonly UpdateJob[], into: Into): Iterable<Uint8Array> {
  for (const job of jobs) if (isWelcome(job, into)) yield job.update;
}

function isWelcome({ from, update, isAnswer }: UpdateJob, into: Into): boolean {
  const { held, limits } = into;
  const memory = held.awake();
  // Hung up on since it was sent, for instance because this person may no longer write.
  if (from.isHungUp) return false;
  if (isAnswer && held.oldNews.has(update)) {
    from.isBehind = false;
    return false;
  }
  // Its answer to our step 1 is on its way and has this too, with what came before it.
  if (from.isBehind && !isAnswer) return false;
  const verdict = checkUpdate(update, memory.known, limits);
  if (!verdict.ok && verdict.reason !== 'gap') {
    from.close(verdict.reason);
    return false;
  }
  if (!from.canWrite) {
    refuseReader({ from, update, isAnswer }, into, verdict.ok && verdict.isEmpty);
    return false;
  }
  if (!verdict.ok) {
    from.isBehind = true;
    from.gaps += 1;
    if (from.gaps > limits.gapsPerSocket) from.close('outOfStep');
    else from.askFor(memory.stateVector());
    return false;
  }
  if (isAnswer) from.isBehind = false;
  if (verdict.isEmpty) return false;
  const isOwn = verdict.writers.every((id) => held.writers.claim(id, from.person.personId));
  if (!isOwn) from.close('malformed');
  return isOwn;
}

/** A reader answers step 1 with the deletions it knows of, which are no news; anything else it is told to keep. */
function refuseReader(
  { from, update, isAnswer }: Pick<UpdateJob, 'from' | 'update' | 'isAnswer'>,
  { held }: Into,
  isEmpty: boolean,
): void {
  if (isEmpty) return;
  if (isAnswer && !hasNews(held.awake().doc, update)) return held.oldNews.note(update);
  from.refuse(REFUSED);
}
