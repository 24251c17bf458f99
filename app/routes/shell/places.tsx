import {
  Activity,
  Anchor,
  Compass,
  House,
  Inbox,
  ListTodo,
  Settings2,
  Ship,
  SquareKanban,
  Telescope,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ClientData } from '#routes/client/load-client.server.ts';
import type { ShellData } from './load-shell.server.ts';

export type Place = {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The letter that leads here after G. */
  readonly goKey?: string;
  /** Its address only, not what lies below it. */
  readonly isExact?: boolean;
};

const MY_WORK: Place = { to: '/my-work', label: 'My work', goKey: 'w', icon: ListTodo };
/** Everywhere the number beside it is how much is new in it. */
export const INBOX: Place = { to: '/inbox', label: 'Inbox', goKey: 'i', icon: Inbox };
const PORTFOLIO: Place = { to: '/portfolio', label: 'Portfolio', icon: Ship };
const CLIENTS: Place = { to: '/start', label: 'Clients', icon: Anchor };

/** Where this person may go at this client, in the order of a working day. Without a client: over all of them. */
export function placesOf(client: ClientData | undefined): Place[] {
  if (!client) return [MY_WORK, INBOX];
  const { path } = client.client;
  const { may } = client;
  const places: (Place | false)[] = [
    { to: path, label: 'Home', goKey: 'h', icon: House, isExact: true },
    may.seePlan && { to: `${path}/plan`, label: 'Plan', goKey: 'p', icon: Compass },
    { to: `${path}/boards`, label: 'Boards', goKey: 'b', icon: SquareKanban },
    MY_WORK,
    INBOX,
    may.listKpis && { to: `${path}/kpis`, label: 'KPIs', goKey: 'k', icon: Activity },
    may.seeReview && { to: `${path}/review`, label: 'Review', goKey: 'r', icon: Telescope },
    may.seePeople && { to: `${path}/people`, label: 'People', icon: Users },
    may.manageClient && { to: `${path}/settings`, label: 'Settings', icon: Settings2 },
  ];
  return places.filter((place) => place !== false);
}

/** What stands at the foot: over all clients. */
export function placesOverAll(data: ShellData): Place[] {
  return data.may.seePortfolio ? [PORTFOLIO] : [];
}

const PHONE_PLACES = 4;

/** Four places for the bar of a phone, and the rest, which go behind "More"; the inbox stands at its top. */
export function phonePlaces(data: ShellData, client: ClientData | undefined) {
  const all = client
    ? [...placesOf(client), ...placesOverAll(data)].filter((place) => place !== INBOX)
    : [CLIENTS, MY_WORK, ...placesOverAll(data)];
  return { bar: all.slice(0, PHONE_PLACES), more: all.slice(PHONE_PLACES) };
}
