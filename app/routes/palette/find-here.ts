import type { Card } from '#model/board/board.ts';
import { findByTitle } from '#model/find.ts';
import type { CardId } from '#model/ids.ts';
import type { BoardHere } from './on-this-page.ts';

/** A card the page holds, as the palette shows it. */
export type CardHere = {
  readonly id: CardId;
  readonly title: string;
  readonly key: string | undefined;
  readonly columnTitle: string;
  readonly path: string;
};

/** As many as are seen at a glance; the server has the rest. */
const SHOWN = 5;

/** Cards of the page's board by key or title, best first. */
export function findHere(here: BoardHere | undefined, typed: string): CardHere[] {
  if (!here) return [];
  const { cards, columns } = here.board();
  const all = Object.values<Card>(cards);
  const wanted = typed.trim().toUpperCase();
  const keyed = all.filter(({ id }) => here.keyOf(id) === wanted);
  const found = [...new Set([...keyed, ...findByTitle(typed, all)])].slice(0, SHOWN);
  const titles = new Map(columns.map(({ id, title }) => [id, title]));
  return found.map(({ id, title, columnId }) => ({
    id,
    title,
    key: here.keyOf(id),
    columnTitle: titles.get(columnId) ?? '',
    path: here.pathOf(id),
  }));
}
