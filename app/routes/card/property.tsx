import type { ReactNode } from 'react';

/** A field in a line of the card: looks like text until it is pointed at or focused. */
export const quietField =
  '[&_button]:border-transparent [&_button]:bg-transparent [&_input]:border-transparent [&_input]:bg-transparent ' +
  '[&_button:hover]:border-edge [&_input:hover]:border-edge [&_button]:px-2 [&_input]:px-2';

type PropertyProps = {
  /** What is said here. The control beside it carries the same name for screen readers. */
  readonly name: string;
  readonly children: ReactNode;
};

/** One fact about a card: its name at the start, what it is beside it. */
export function Property({ name, children }: PropertyProps) {
  return (
    <div className="grid min-h-9 grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-2">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="min-w-0 text-sm text-ink">{children}</dd>
    </div>
  );
}

/** A fact only read. */
export function Fact({ children }: { children: ReactNode }) {
  return <span className="block px-2 py-1">{children}</span>;
}
