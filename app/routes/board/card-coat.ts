/** The paper of a card, on the board and in the hand. Rings and outlines, not sizes, say its state: nothing shifts. */
export const cardCoat = [
  'group/card relative scroll-m-4 rounded-control border border-line bg-raised p-card text-sm text-ink shadow-rest',
  'touch-manipulation select-none [-webkit-touch-callout:none]',
  'hover:border-edge data-open:border-brass data-open:ring-1 data-open:ring-brass',
  'data-selected:border-brass data-selected:bg-selected data-selected:ring-1 data-selected:ring-brass',
  // Nobody touched it for long: one step quieter, never below AA.
  'has-data-age:bg-paper has-data-age:shadow-none',
  'data-here:ring-2 data-here:ring-(--person)',
  // In somebody else's: where it was, in their colour and under their name.
  'data-carried:border-dashed data-carried:border-(--person) data-carried:ring-2 data-carried:ring-(--person)',
  'has-[[data-card-link]:focus-visible]:outline-2 has-[[data-card-link]:focus-visible]:outline-offset-1 has-[[data-card-link]:focus-visible]:outline-focus',
  // In the hand: unseen where it was, but still there, so that it keeps the focus and the finger.
  'data-lifted:pointer-events-none data-lifted:absolute data-lifted:inset-x-0 data-lifted:top-0 data-lifted:opacity-0',
].join(' ');

/** The same paper off the board. */
export const heldCoat =
  'rotate-[1.5deg] cursor-grabbing rounded-control border border-brass bg-raised p-card text-sm text-ink shadow-float motion-reduce:rotate-0';

/** With more cards beneath it. */
export const stackCoat = 'relative shadow-stack!';

export const titleType =
  'text-sm text-ink line-clamp-3 pe-5 break-words group-has-data-age/card:text-ink-2';
