import { createContext, useContext, useId, type ReactNode } from 'react';

/** Where a card is shown: in a panel its title is below the board's, on its own page it is the page's. */
export const CardShownIn = createContext<'panel' | 'page'>('panel');

type CardSectionProps = {
  readonly title: string;
  /** At the end of the title's line: a count, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a card under a small title. */
export function CardSection({ title, aside, children }: CardSectionProps) {
  const id = useId();
  const Heading = useContext(CardShownIn) === 'page' ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center justify-between gap-2">
        <Heading id={id} className="text-xs font-medium text-ink-2">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
