import { can, type Member } from '../access.ts';
import { ME, NONE, readFilter, writeFilter } from './filter.ts';
import { readView, writeView } from './view-query.ts';

type Pair = readonly [name: string, value: string];

/** What of an address is a way to look at a board: its view and its filter, and nothing else that may stand there. */
export function viewPairs(pairs: Iterable<Pair>): Pair[] {
  const all = [...pairs];
  // The month is where somebody was, not how they look: a saved calendar opens at today.
  const view = writeView(readView(all)).filter(([name]) => name !== 'month');
  return [...view, ...writeFilter(readFilter(all))];
}

/**
 * Whether a view that somebody else shared is for this person: its words are names of KPIs, plan cards and people, and
 * a name one may not see is in no answer (R9).
 */
export function isViewFor(member: Member, pairs: Iterable<Pair>): boolean {
  const { fields } = readFilter(pairs);
  const names = (field: 'owner' | 'kpi' | 'serves') =>
    (fields[field] ?? []).some((word) => word !== ME && word !== NONE);
  return (
    (can(member, 'kpi.list') || !names('kpi')) &&
    (can(member, 'plan.see') || !names('serves')) &&
    (can(member, 'people.see') || !names('owner'))
  );
}
