import { useId, type ReactNode } from 'react';

type CardSectionProps = {
  readonly title: string;
  /** At the end of the title's line: a count, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a card under a small title. */
export function CardSection({ title, aside, children }: CardSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center justify-between gap-2">
        <h3 id={id} className="text-xs font-medium text-ink-2">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
