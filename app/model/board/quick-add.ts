import { dayInWords } from '../calendar/day-in-words.ts';
import type { Day } from '../calendar/day.ts';
import type { KpiId, PersonId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { readEffort } from './effort.ts';

/** What a line can name: the people, KPIs and labels of the board it is written on. */
export type QuickAddNames = {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly kpis: readonly { readonly id: KpiId; readonly name: string }[];
  /** The client's. */
  readonly today: Day;
};

/** A card as one line says it. The first person named is its owner, the others help. */
export type QuickAdd = {
  readonly title: string;
  readonly ownerId?: PersonId;
  readonly helperIds: readonly PersonId[];
  readonly due?: Day;
  readonly labels: readonly string[];
  readonly kpiIds: readonly KpiId[];
  /** Hours. */
  readonly effort?: number;
};

/**
 * Reads `Write the brief @ana !fri #seo ~2h ^demo-rate`: `@` a person, `!` the day it is due, `#` a label, `~` the
 * effort, `^` a KPI. Names are matched from their start, without regard to case and accents. A word that names
 * nothing, or could name several, stays in the title, so that nothing typed is lost.
 */
export function readQuickAdd(line: string, names: QuickAddNames): QuickAdd {
  const title: string[] = [];
  const people: PersonId[] = [];
  const labels: string[] = [];
  const kpiIds: KpiId[] = [];
  let due: Day | undefined;
  let effort: number | undefined;
  for (const word of line.split(/\s+/)) {
    const rest = word.slice(1);
    switch (rest === '' ? '' : word[0]) {
      case '@':
        if (add(people, idNamed(rest, names.people))) continue;
        break;
      case '^':
        if (add(kpiIds, idNamed(rest, names.kpis))) continue;
        break;
      case '#':
        if (add(labels, readLabel(rest))) continue;
        break;
      case '!': {
        const day = dayInWords(rest, names.today);
        if (day === undefined) break;
        due = day;
        continue;
      }
      case '~': {
        // "~50" is about fifty of something; only with its unit is it an effort.
        const hours = /[a-z]$/i.test(rest) ? readEffort(rest) : undefined;
        if (hours === undefined) break;
        effort = hours;
        continue;
      }
    }
    if (word !== '') title.push(word);
  }
  const [ownerId, ...helperIds] = people;
  return {
    title: title.join(' ').slice(0, LIMITS.titleChars),
    ...(ownerId !== undefined && { ownerId }),
    helperIds,
    ...(due !== undefined && { due }),
    labels,
    kpiIds,
    ...(effort !== undefined && { effort }),
  };
}

/** Puts a value into a list once; false when there is none. */
function add<T>(list: T[], value: T | undefined): boolean {
  if (value === undefined) return false;
  if (!list.includes(value)) list.push(value);
  return true;
}

/** "Élise Martin" → "elise-martin": how a name is typed in one word. */
export function oneWord(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The one thing whose name is the word or, failing that, begins with it or has a word that does. */
function idNamed<T extends string>(
  word: string,
  things: readonly { readonly id: T; readonly name: string }[],
): T | undefined {
  const wanted = oneWord(word);
  if (wanted === '') return undefined;
  const only = (isIt: (name: string) => boolean): T | undefined => {
    const found = things.filter(({ name }) => isIt(oneWord(name)));
    return found.length === 1 ? found[0]?.id : undefined;
  };
  return (
    only((name) => name === wanted) ??
    only((name) => name.startsWith(wanted)) ??
    only((name) => `-${name}`.includes(`-${wanted}`))
  );
}

/** `product-launch` is one label of two words when it is typed with a hyphen; it stays as typed. */
function readLabel(word: string): string | undefined {
  const label = word.replace(/[.,;:!?]+$/, '').slice(0, LIMITS.labelChars);
  // "#1" is a rank in a sentence, not a label.
  return /\p{L}/u.test(label) ? label : undefined;
}
