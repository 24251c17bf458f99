import type { LeftBehind } from '#sync/use-board.ts';

/** Cards as text: a title, its description below it, an empty line between two cards. */
export function leftAsText({ cards }: LeftBehind): string {
  return cards
    .map(({ title, text }) => [title, text].filter((part) => part !== '').join('\n'))
    .join('\n\n');
}
