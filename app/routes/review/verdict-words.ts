import type { Health } from '#model/okr/health.ts';

/** The quarter in one sentence: "1 of 4 priorities is off track, 2 are at risk." */
export function verdictWords(healths: readonly Health[]): string {
  const count = (health: Health) => healths.filter((each) => each === health).length;
  const total = healths.length;
  const unknown = count('stale') + count('no-data');
  const parts = [
    phrase(count('off-track'), 'off track'),
    phrase(count('at-risk'), 'at risk'),
    phrase(count('on-track'), 'on track'),
    unknown > 0 ? `nothing recent is known of ${unknown}` : '',
  ].filter((part) => part !== '');
  if (count('on-track') === total) {
    return total === 1 ? 'The one priority is on track.' : `All ${total} priorities are on track.`;
  }
  const of = total === 1 ? 'Of 1 priority' : `Of ${total} priorities`;
  return `${of}, ${parts.join(', ')}.`;
}

const phrase = (count: number, words: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? 'is' : 'are'} ${words}`;
