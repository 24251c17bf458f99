import { useId, type ReactNode } from 'react';
import type { Accent } from '#model/client.ts';

interface ClientPanelProps {
  readonly accent: Accent;
  readonly title: string;
  readonly children: ReactNode;
}

/** A panel in the client's colour, for what lets somebody in: nobody is invited to the wrong company. */
export function ClientPanel({ accent, title, children }: ClientPanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      data-accent={accent}
      className="overflow-hidden rounded-panel border border-line bg-raised"
    >
      <div aria-hidden className="h-1.5 bg-accent" />
      <div className="flex flex-col gap-4 px-6 py-5">
        <h2 id={id} className="font-serif text-lg font-medium">
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}
