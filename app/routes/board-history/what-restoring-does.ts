import type { Board, Card } from '#model/board/board.ts';

/** How many cards a restore brings back, archives and changes. */
export type RestoreEffect = {
  readonly back: number;
  readonly away: number;
  readonly changed: number;
};

/** What making a board read like `version` does to its cards; descriptions are not compared. */
export function whatRestoringDoes(now: Board, version: Board): RestoreEffect {
  const there = Object.values<Card>(version.cards);
  const here = Object.values<Card>(now.cards);
  return {
    back: there.filter(({ id }) => now.cards[id] === undefined).length,
    away: here.filter(({ id }) => version.cards[id] === undefined).length,
    changed: there.filter((card) => {
      const current = now.cards[card.id];
      return current !== undefined && JSON.stringify(current) !== JSON.stringify(card);
    }).length,
  };
}

const cards = (count: number): string => (count === 1 ? '1 card' : `${count} cards`);

/** The same in words: "2 cards come back, 1 card is archived." */
export function effectWords({ back, away, changed }: RestoreEffect): string {
  const parts = [
    back > 0 && `${cards(back)} ${back === 1 ? 'comes' : 'come'} back`,
    away > 0 && `${cards(away)} ${away === 1 ? 'is' : 'are'} archived`,
    changed > 0 && `${cards(changed)} ${changed === 1 ? 'reads' : 'read'} as before`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'The cards are the same as now.';
  return `Restoring it: ${parts.join(', ')}. Nothing is deleted.`;
}
