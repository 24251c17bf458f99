import { daysBetween, type Day } from '#model/calendar/day.ts';
import type { BoardId, CardId, KpiId } from '#model/ids.ts';
import type { Health } from '#model/okr/health.ts';

/** What is looked at of one client. Only priorities that are committed. */
export type ClientFacts = {
  /** `/c/acme`. */
  readonly path: string;
  /** The quarter's label; absent while nobody opened one. */
  readonly quarter?: string;
  readonly today: Day;
  readonly priorities: readonly {
    readonly id: CardId;
    readonly title: string;
    readonly health: Health;
    /** The client's day of the last check-in, else of the quarter's first day. */
    readonly quietSince: Day;
  }[];
  readonly kpis: readonly { readonly id: KpiId; readonly name: string; readonly health: Health }[];
  readonly boards: readonly {
    readonly id: BoardId;
    readonly title: string;
    readonly late: number;
  }[];
};

/** One thing that needs somebody, in words, and where to do something about it. */
export type Attention = {
  readonly says: string;
  readonly href: string;
  readonly health?: Health;
};

/** A priority nobody has spoken of for longer than this needs a word. */
export const QUIET_DAYS = 14;

/** What needs attention at a client, the worst first. Nothing at all is an answer too. */
export function readAttention(client: ClientFacts): Attention[] {
  const { path, quarter } = client;
  if (quarter === undefined || client.priorities.length === 0) {
    return [{ says: 'Nothing is committed for this quarter', href: `${path}/plan` }];
  }
  const review = (id: CardId) => `${path}/review/${quarter}#priority-${id}`;
  const standing = (health: Health, words: string): Attention[] =>
    client.priorities
      .filter((priority) => priority.health === health)
      .map(({ id, title }) => ({ says: `${title} is ${words}`, href: review(id), health }));
  return [
    ...standing('off-track', 'off track'),
    ...standing('at-risk', 'at risk'),
    ...named(client.kpis, 'off-track', 'off track', path),
    ...named(client.kpis, 'stale', 'without a recent value', path),
    ...overdue(client),
    ...client.priorities
      .map((priority) => ({ ...priority, days: quietDays(priority.quietSince, client.today) }))
      .filter(({ days }) => days > QUIET_DAYS)
      .map(({ id, title, days }) => ({
        says: `No check-in on ${title} for ${days} days`,
        href: review(id),
      })),
  ];
}

/** Where the overdue cards are: the board, if it is one. */
function overdue({ boards, path }: ClientFacts): Attention[] {
  const behind = boards.filter(({ late }) => late > 0);
  const [first] = behind;
  if (!first) return [];
  const total = behind.reduce((sum, { late }) => sum + late, 0);
  const where = behind.length === 1 ? first.title : `${behind.length} boards`;
  return [
    {
      says: `${total} ${total === 1 ? 'card is' : 'cards are'} overdue on ${where}`,
      href: behind.length === 1 ? `${path}/boards/${first.id}` : `${path}/boards`,
    },
  ];
}

const quietDays = (since: Day, today: Day): number => daysBetween({ from: since, to: today });

/** One line for one or two KPIs by name, and a number for more. */
function named(
  kpis: ClientFacts['kpis'],
  health: Health,
  words: string,
  path: string,
): Attention[] {
  const [first, second, ...rest] = kpis.filter((kpi) => kpi.health === health);
  if (!first) return [];
  if (!second)
    return [{ says: `${first.name} is ${words}`, href: `${path}/kpis/${first.id}`, health }];
  const names = rest.length === 0 ? `${first.name} and ${second.name}` : `${rest.length + 2} KPIs`;
  return [{ says: `${names} are ${words}`, href: `${path}/kpis`, health }];
}
