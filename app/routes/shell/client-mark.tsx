import type { Accent } from '#model/client.ts';
import { initials } from '#ui/initials.ts';

/** A client company, as a small square in its accent. Decoration beside the written name. */
export function ClientMark({ name, accent }: { name: string; accent: Accent }) {
  return (
    <span
      aria-hidden
      data-accent={accent}
      className="grid size-5 shrink-0 place-items-center rounded-control bg-accent text-xs font-medium text-on-accent"
    >
      {initials(name).charAt(0)}
    </span>
  );
}
