import { useMemo } from 'react';
import type { Column, ColumnCategory } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { addCard, archiveCard, moveCard, renameCard, restoreCard } from '#model/board/ops/cards.ts';
import type { QuickAdd } from '#model/board/quick-add.ts';
import {
  addColumn,
  archiveColumn,
  moveColumn,
  renameColumn,
  restoreColumn,
  setColumnCategory,
  setColumnLimit,
} from '#model/board/ops/columns.ts';
import type { CardId, ColumnId, PersonId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { useToast } from '#ui/toast.tsx';
import type { Place } from './drag/place.ts';
import { useWhenLive } from '#routes/live-board/use-when-live.ts';

type Where = { readonly columnId: ColumnId; readonly after: CardId | null | 'end' };

/** What a person can do to this board, each as one change of the document (R1), with the words that go with it. */
export type BoardActs = {
  readonly addCard: (card: Where & QuickAdd) => CardId;
  readonly moveCard: (cardId: CardId, place: Place) => void;
  readonly renameCard: (cardId: CardId, title: string) => void;
  readonly archiveCard: (cardId: CardId, title: string) => void;
  readonly restoreCard: (cardId: CardId) => void;
  readonly addColumn: (title: string) => void;
  readonly renameColumn: (columnId: ColumnId, title: string) => void;
  readonly moveColumn: (columnId: ColumnId, after: ColumnId | null) => void;
  readonly setColumnCategory: (columnId: ColumnId, category: ColumnCategory) => void;
  readonly setColumnLimit: (columnId: ColumnId, limit: number | undefined) => void;
  /** `cardsGoTo` is the column that shows its cards meanwhile. */
  readonly archiveColumn: (column: Column, cardsGoTo: string | undefined) => void;
  readonly restoreColumn: (columnId: ColumnId) => void;
};

type Options = { readonly doc: BoardDoc; readonly me: PersonId; readonly isLive: boolean };

export function useBoardActs({ doc, me, isLive }: Options): BoardActs {
  const toast = useToast();
  const change = useWhenLive(isLive);
  return useMemo(() => {
    const now = () => new Date().toISOString();
    const undoable = (message: string, undo: () => void) =>
      toast(message, { label: 'Undo', onAction: undo });
    return {
      addCard(card) {
        const id = newId<CardId>();
        change(() => {
          const isAdded = addCard(doc, {
            ...card,
            id,
            kind: 'task',
            createdAt: now(),
            createdBy: me,
          });
          if (!isAdded)
            toast(`“${card.title}” was not added: the column is gone or the board is full.`);
        });
        return id;
      },
      moveCard: (cardId, { columnId, after }) =>
        change(() => moveCard(doc, { cardId, toColumnId: columnId, after })),
      renameCard: (cardId, title) => change(() => renameCard(doc, { cardId, title })),
      archiveCard: (cardId, title) =>
        change(() => {
          archiveCard(doc, { cardId, at: now() });
          undoable(`Archived “${title}”.`, () => restoreCard(doc, { cardId }));
        }),
      restoreCard: (cardId) => change(() => restoreCard(doc, { cardId })),
      addColumn: (title) =>
        change(() =>
          addColumn(doc, { id: newId<ColumnId>(), title, category: 'todo', after: 'end' }),
        ),
      renameColumn: (columnId, title) => change(() => renameColumn(doc, { columnId, title })),
      moveColumn: (columnId, after) => change(() => moveColumn(doc, { columnId, after })),
      setColumnCategory: (columnId, category) =>
        change(() => setColumnCategory(doc, { columnId, category })),
      setColumnLimit: (columnId, limit) => change(() => setColumnLimit(doc, { columnId, limit })),
      archiveColumn: ({ id: columnId, title, cardIds }, cardsGoTo) =>
        change(() => {
          const answer = archiveColumn(doc, { columnId, at: now() });
          if (answer === 'last-column') {
            toast('A board keeps at least one column. Add another one first.');
          }
          if (answer === 'archived') {
            const cards =
              cardIds.length === 0 || !cardsGoTo ? '' : ` Its cards are in ${cardsGoTo}.`;
            undoable(`Archived the column “${title}”.${cards}`, () =>
              restoreColumn(doc, { columnId }),
            );
          }
        }),
      restoreColumn: (columnId) => change(() => restoreColumn(doc, { columnId })),
    };
  }, [doc, me, toast, change]);
}
