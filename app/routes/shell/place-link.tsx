import { NavLink } from '@remix-run/react';
import { INBOX, type Place } from './places.tsx';
import { useInboxCount } from './inbox-count.ts';

/** Shown where the navigation is open; on the rail only read aloud. */
export const wordClasses = 'block truncate max-lg:sr-only group-data-[navigation=rail]/nav:sr-only';

const LINK =
  'relative flex h-9 items-center justify-center gap-3 rounded-control px-2.5 text-sm transition-colors duration-150 ' +
  'lg:group-data-[navigation=open]/nav:justify-start touch:h-11 ';
const ELSEWHERE = 'text-ink-2 hover:bg-hover hover:text-ink';
/** The current place: brass, and heavier, so that colour is not the only sign. */
const HERE =
  'bg-hover font-medium text-ink before:absolute before:inset-y-2 before:-start-2 before:w-1 before:rounded-e-full before:bg-brass [&_svg]:text-brass-ink';

/** A place in the left navigation. It counts as the current one from the moment it is chosen. */
export function PlaceLink({ place: { to, label, icon: Icon, isExact = false } }: { place: Place }) {
  return (
    <NavLink
      to={to}
      end={isExact}
      title={label}
      className={({ isActive, isPending }) => LINK + (isActive || isPending ? HERE : ELSEWHERE)}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} className="shrink-0" />
      <span className={wordClasses}>{label}</span>
      {to === INBOX.to && <InboxBadge />}
    </NavLink>
  );
}

/** More is not counted. */
const MOST = 99;

/** How much is new in the inbox; on the rail in the corner of its sign. Nothing when nothing is. */
function InboxBadge() {
  const count = useInboxCount();
  if (count === 0) return null;
  return (
    <span className="absolute end-1 top-0.5 min-w-4 rounded-full bg-brass px-1 text-center text-[0.625rem] leading-4 font-medium text-on-brass tabular-nums lg:group-data-[navigation=open]/nav:static lg:group-data-[navigation=open]/nav:ms-auto lg:group-data-[navigation=open]/nav:min-w-5 lg:group-data-[navigation=open]/nav:text-xs">
      {count > MOST ? `${MOST}+` : count}
      <span className="sr-only"> new</span>
    </span>
  );
}
