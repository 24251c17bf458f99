import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useBoard } from '#sync/use-board.ts';
import type { ChosenCard } from './choose-card.tsx';
import type { LoadedRelations } from './load-relations.server.ts';

/** A card on the other end of a relation, as one line. */
export type RelatedCard = {
  readonly id: CardId;
  readonly key?: string | undefined;
  readonly title: string;
  /** Absent for a card this person may not see, or that is gone. */
  readonly path?: string | undefined;
  readonly columnTitle?: string | undefined;
  readonly isDone: boolean;
  /** Which card's document says it: this one's, another one's here, or one on another board. */
  readonly saidBy: 'this' | 'other' | 'elsewhere';
};

type Asked = {
  readonly card: Card;
  readonly loaded: LoadedRelations | undefined;
  /** Chosen on this page; the loader does not know them yet. */
  readonly chosen: readonly ChosenCard[];
};

/** A card's relations from both sides: live where the other card is on this board, else as rows have it. */
export function useRelated({ card, loaded, chosen }: Asked): {
  readonly blockedBy: readonly RelatedCard[];
  readonly blocks: readonly RelatedCard[];
  readonly related: readonly RelatedCard[];
} {
  const { live, keys, client } = useLiveBoardContext();
  const board = useBoard(live.store);
  const others = Object.values<Card>(board.cards);

  const about = (id: CardId, saidBy: RelatedCard['saidBy']): RelatedCard => {
    const path = `/c/${client.key}/cards/${id}`;
    const here = live.store.card(id);
    if (here) {
      const column = board.columns.find((each) => each.id === here.columnId);
      const isDone = here.archivedAt !== undefined || column?.category === 'done';
      const columnTitle = here.archivedAt === undefined ? column?.title : 'Archived';
      return { id, saidBy, key: keys.of(id), title: here.title, path, columnTitle, isDone };
    }
    const row = loaded?.cards.find((each) => each.id === id);
    if (row) {
      const isDone = row.columnCategory === 'done';
      return { ...row, saidBy, path, isDone };
    }
    const found = chosen.find((each) => each.id === id);
    if (found) return { id, saidBy, key: undefined, title: found.title, path, isDone: false };
    return { id, saidBy, title: 'A card you cannot see, or that is gone', isDone: false };
  };
  const fromOthers = (relation: 'blockedBy' | 'relatesTo'): RelatedCard[] => {
    const here = others.filter((other) =>
      (relation === 'blockedBy' ? other.blockedByIds : other.relatedIds)?.includes(card.id),
    );
    const rows = (loaded?.saidByOthers ?? []).filter(
      (row) => row.relation === relation && live.store.card(row.cardId) === undefined,
    );
    return [
      ...here.map(({ id }) => about(id, 'other')),
      ...rows.map((row) => about(row.cardId, 'elsewhere')),
    ];
  };
  const own = (card.relatedIds ?? []).map((id) => about(id, 'this'));
  return {
    blockedBy: (card.blockedByIds ?? []).map((id) => about(id, 'this')),
    blocks: fromOthers('blockedBy'),
    related: [
      ...own,
      ...fromOthers('relatesTo').filter(({ id }) => !own.some((one) => one.id === id)),
    ],
  };
}
