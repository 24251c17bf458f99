import { ACTS, type ActName, type Numbers } from './acts.ts';
import { randomOf, type Random } from './random.ts';

/** What happens beside the acts of people at their boards. */
export const TROUBLES = [
  'undo',
  'redo',
  'serverActs',
  'cut',
  'vanish',
  'offline',
  'reload',
  'diesAtWork',
  'everybodyLeaves',
  'restart',
  'kill',
  'fullDisk',
  'slowDisk',
  'changeRole',
  'check',
] as const;
export type TroubleName = (typeof TROUBLES)[number];

/**
 * One thing that happens: `after` so many milliseconds, by or to a page, about what the numbers say. `key` is its
 * place in the list as it was made, and what its ids come from: a shorter list keeps them.
 */
export type Step = {
  readonly key: number;
  readonly after: number;
  readonly page: number;
  readonly does: ActName | TroubleName;
  readonly numbers: Numbers;
};

/** A run that can be told again: everything in it follows from this. Kept as JSON where a run failed. */
export type Scenario = {
  readonly seed: number;
  /** Each has a page; some have a second one. */
  readonly people: number;
  readonly pages: number;
  /** Browsers keep the board on their devices, each person's pages in one place (R23). */
  readonly isKept?: boolean;
  readonly steps: readonly Step[];
};

/** How many operations there are between two looks at everything. */
const CHECK_EVERY = 50;

/** How often each act happens, beside the others. */
const WEIGHTS: Readonly<Partial<Record<Step['does'], number>>> = {
  addCard: 12,
  moveCard: 14,
  renameCard: 10,
  typeBody: 8,
  archiveCard: 4,
  restoreCard: 4,
  undo: 8,
  redo: 4,
  writeBody: 3,
  addChecklistItem: 4,
  setLabel: 3,
  renameColumn: 3,
  archiveColumn: 2,
  restoreColumn: 2,
  serverActs: 3,
};

/** How often trouble comes where it comes as often as not. */
const TROUBLE_WEIGHTS: Readonly<Partial<Record<Step['does'], number>>> = {
  cut: 4,
  vanish: 1,
  offline: 3,
  reload: 3,
  diesAtWork: 2,
  everybodyLeaves: 0.5,
  restart: 1.5,
  kill: 2.5,
  fullDisk: 1,
  slowDisk: 1.5,
  changeRole: 0.7,
};

/** The scenario of a seed: so many operations by three to eight people, in fair and foul weather. */
export function makeScenario({ seed, ops }: { seed: number; ops: number }): Scenario {
  const random = randomOf(seed, 'scenario');
  const people = 3 + random.below(6);
  const pages = people + random.below(3);
  const foulness = random.pick([0.2, 1, 1, 3]);
  // People who look at the same board have their hands in the same few cards.
  const crowding = random.pick([4, 30, 1_000]);
  const weighted = weigh(foulness);
  const steps: Step[] = [];
  for (let key = 0; key < ops; key += 1) {
    steps.push({
      key,
      after: pause(random),
      page: random.below(pages),
      does: draw(weighted, random),
      numbers: [random.below(crowding), random.below(1_000), random.below(1_000)],
    });
    if (key % CHECK_EVERY === CHECK_EVERY - 1) steps.push(checkOf(key));
  }
  if (ops % CHECK_EVERY !== 0) steps.push(checkOf(ops));
  // One in four: a disk more in every page takes its time.
  const isKept = randomOf(seed, 'devices').below(4) === 0;
  return { seed, people, pages, isKept, steps };
}

function checkOf(key: number): Step {
  return { key, after: 0, page: 0, does: 'check', numbers: [0, 0, 0] };
}

type Weighted = { readonly does: Step['does']; readonly upTo: number }[];

function weigh(foulness: number): Weighted {
  const weighted: Weighted = [];
  let upTo = 0;
  const add = (does: Step['does'], weight: number): void => {
    upTo += weight;
    weighted.push({ does, upTo });
  };
  for (const does of [...(Object.keys(ACTS) as ActName[]), 'undo', 'redo', 'serverActs'] as const) {
    add(does, WEIGHTS[does] ?? 1.5);
  }
  for (const does of TROUBLES) {
    const weight = TROUBLE_WEIGHTS[does];
    if (weight !== undefined) add(does, weight * foulness);
  }
  return weighted;
}

function draw(weighted: Weighted, random: Random): Step['does'] {
  const at = random.next() * (weighted.at(-1)?.upTo ?? 0);
  return weighted.find(({ upTo }) => at < upTo)?.does ?? 'addCard';
}

/** Most things happen at once or within a quick hand's time, some after a while. */
function pause(random: Random): number {
  const kind = random.next();
  if (kind < 0.35) return 0;
  if (kind < 0.7) return random.below(30);
  if (kind < 0.9) return random.below(400);
  return kind < 0.985 ? random.below(3_000) : random.below(15_000);
}
