import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { newBoardDoc } from '#model/board/doc.ts';
import { MESSAGE_MISMATCH } from '#model/wire.ts';
import { frames } from '#test/support/frames.ts';
import type { Random } from '../sim/random.ts';

/** What there is to mutate and to aim at. */
export type Material = {
  /** Frames of a real session, in the order they were sent. */
  readonly recorded: readonly Uint8Array[];
  /** Yjs's names of pages of other people. */
  readonly others: readonly number[];
  /** Ids of cards on the board. */
  readonly cards: readonly string[];
};

type Make = (random: Random, material: Material) => Uint8Array;

/** Deeper than anything may be, and more than fits. */
const DEEP = 300;
const HUGE = [2 ** 31, 2 ** 32 - 1, 2 ** 53 - 1, 200_001];

const recorded: Make = (random, { recorded }) => random.pick(recorded).slice();

/** An update as somebody who knows Yjs makes it. */
function update(clientId: number, make: (doc: Y.Doc) => void): Uint8Array {
  const doc = newBoardDoc();
  doc.clientID = clientId;
  doc.transact(() => make(doc));
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return bytes;
}

const aPage = (random: Random): number => 5_000_000 + random.below(1_000_000_000);
const wrap = (random: Random, bytes: Uint8Array): Uint8Array =>
  random.chance(0.5) ? frames.update(bytes) : frames.step2(bytes);

/** Values that a field never has. */
const wrongValues = (random: Random): unknown =>
  random.pick([
    null,
    true,
    -1,
    1e308,
    '',
    'x'.repeat(5_000),
    '\u0000',
    '\ud83d',
    [],
    {},
    [[[]]],
    JSON.parse('{"__proto__":{"a":1},"toString":2}'),
    new Uint8Array(20),
    new Y.Array(),
    new Y.Text('x'),
    new Y.XmlText('x'),
    new Y.XmlElement('script'),
    new Y.Map(),
  ] as unknown[]);

const FIELDS = ['kind', 'title', 'place', 'body', 'helpers', 'labels', 'kpis', 'serves', 'due'];
const MORE_FIELDS = ['keyResults', 'checklist', 'waitingOn', 'archivedAt', 'createdAt', 'rank'];

/** A whole entry, valid on the wire, with values in it that make no sense. */
const senseless: Make = (random, { cards }) => {
  const root = random.pick(['cards', 'columns', 'meta', 'session']);
  const id = random.chance(0.3) && cards.length > 0 ? random.pick(cards) : `x${random.below(50)}`;
  return wrap(
    random,
    update(aPage(random), (doc) => {
      const entry = new Y.Map<unknown>();
      for (const field of [...FIELDS, ...MORE_FIELDS]) {
        if (random.chance(0.5)) entry.set(field, wrongValues(random));
      }
      doc.getMap(root).set(id, random.chance(0.2) ? wrongValues(random) : entry);
    }),
  );
};

/** In somebody else's name. */
const forged: Make = (random, { others }) =>
  wrap(
    random,
    update(random.pick(others), (doc) => {
      for (let count = 0; count <= random.below(20); count += 1) {
        doc.getMap('cards').set(`forged${count}`, 'x');
      }
    }),
  );

const nested: Make = (random) =>
  wrap(
    random,
    update(aPage(random), (doc) => {
      let map = new Y.Map<unknown>();
      doc.getMap('cards').set('deep', map);
      for (let depth = 0; depth < DEEP; depth += 1) {
        const inner = new Y.Map<unknown>();
        map.set('x', inner);
        map = inner;
      }
    }),
  );

/** JSON within JSON, deeper than a stack. */
const nestedJson: Make = (random) => {
  const depth = 1 + random.below(20_000);
  const json = new Uint8Array(4 + depth * 2).fill(117);
  // One struct of any value (content 8) in the root "cards", an array in an array in …
  const head = [1, 1, ...varUint(aPage(random)), 0, 0x28, 1, 5, ...text('cards'), 1, 120, 1];
  for (let at = 0; at < depth; at += 1) json.set([117, 1], at * 2);
  return wrap(random, Uint8Array.from([...head, ...json.subarray(0, depth * 2), 126, 0]));
};

/** Counts and lengths that lie. */
const huge: Make = (random) => {
  const bytes = [random.pick(HUGE), random.pick(HUGE), aPage(random), random.pick(HUGE)].flatMap(
    varUint,
  );
  const kind = random.below(5);
  if (kind === 0) return frames.step1(Uint8Array.from(bytes));
  if (kind === 1) return Uint8Array.from([1, ...bytes]);
  if (kind === 2) return Uint8Array.from([0, 2, ...bytes]);
  if (kind === 3) return wrap(random, Uint8Array.from([0, ...bytes]));
  return wrap(random, Uint8Array.from(bytes));
};

/** Deletes what others wrote: permissible, if everything deleted is there. */
const deleting: Make = (random, { others }) => {
  const [from, length] = [random.below(60), 1 + random.below(5)];
  const ranges = [0, 1, ...varUint(random.pick(others)), 1, ...varUint(from), length];
  return wrap(random, Uint8Array.from(ranges));
};

const presence: Make = (random, { others }) => {
  const page = random.chance(0.5) ? random.pick(others) : aPage(random);
  const state = random.pick([
    null,
    1,
    'x'.repeat(5_000),
    { user: { name: 'Ann' } },
    [],
    '__proto__',
  ]);
  return frames.presence(page, random.pick([0, 1, 2 ** 31, 2 ** 53 - 1]), state);
};

const small: Make = (random) =>
  random.pick([
    new Uint8Array(),
    Uint8Array.from([MESSAGE_MISMATCH]),
    Uint8Array.from([3]),
    Uint8Array.from([2, 0, 0]),
    frames.barrier(random.pick([0, ...HUGE])),
    frames.step1(),
    frames.step2(),
  ]);

const noise: Make = (random) =>
  Uint8Array.from({ length: random.below(300) }, () => random.below(256));

const flipped: Make = (random, material) => {
  const bytes = recorded(random, material);
  for (let flips = 1 + random.below(4); flips > 0; flips -= 1) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};

const truncated: Make = (random, material) => {
  const bytes = recorded(random, material);
  return bytes.slice(0, random.below(bytes.length));
};

const spliced: Make = (random, material) => {
  const [a, b] = [recorded(random, material), recorded(random, material)];
  const from = random.chance(0.5) ? a.length : random.below(a.length);
  return Uint8Array.from([...a.subarray(0, from), ...b.subarray(random.below(b.length))]);
};

/** One number within it replaced by a huge one. */
const lying: Make = (random, material) => {
  const bytes = recorded(random, material);
  const at = random.below(bytes.length);
  return Uint8Array.from([
    ...bytes.subarray(0, at),
    ...varUint(random.pick(HUGE)),
    ...bytes.subarray(at + 1),
  ]);
};

/** Everything hostile there is, each kind as often as it is listed. */
const KINDS: readonly Make[] = [
  flipped,
  flipped,
  flipped,
  truncated,
  spliced,
  lying,
  lying,
  senseless,
  senseless,
  forged,
  deleting,
  presence,
  huge,
  small,
  noise,
  // As it was sent: an edit that somebody else made, from another's socket.
  recorded,
];
/** Long, and so made seldom. */
const LONG_KINDS: readonly Make[] = [nested, nestedJson];
const LONG_SHARE = 0.005;

/** One hostile frame. */
export function hostileFrame(random: Random, material: Material): Uint8Array {
  const make = random.pick(random.chance(LONG_SHARE) ? LONG_KINDS : KINDS);
  return make(random, material);
}

function varUint(value: number): number[] {
  return [...encoding.encode((encoder) => encoding.writeVarUint(encoder, value))];
}

function text(value: string): number[] {
  return [...new TextEncoder().encode(value)];
}
