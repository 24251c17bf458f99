import type { ReactNode } from 'react';
import { useLocale } from 'react-aria-components';
import type { Day } from '#model/calendar/day.ts';
import type { QuarterDates } from '#model/calendar/quarter.ts';
import { quarterSpan, quarterStanding } from './quarter-words.ts';

type QuarterHeadingProps = {
  readonly title: string;
  readonly client: { readonly name: string };
  readonly quarter: QuarterDates;
  /** In the client's time zone. */
  readonly today: Day;
  /** Behind the dates. */
  readonly children?: ReactNode;
};

/** The title of a quarter's page: whose quarter, its dates, how far into it. */
export function QuarterHeading({ title, client, quarter, today, children }: QuarterHeadingProps) {
  const { locale } = useLocale();
  return (
    <>
      <h1 className="font-serif text-xl font-medium tracking-tight text-ink sm:text-2xl">
        {title}
      </h1>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
        <span className="font-medium text-accent">{client.name}</span>
        <span aria-hidden>·</span>
        <span>{quarterSpan(quarter, locale)}</span>
        <span aria-hidden>·</span>
        <span>{quarterStanding(quarter, today)}</span>
        {children}
      </p>
    </>
  );
}
