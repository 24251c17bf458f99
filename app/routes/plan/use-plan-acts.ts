import { useMemo } from 'react';
import type { Card, KeyResult } from '#model/board/board.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { assignOwner, setServes } from '#model/board/ops/card-fields.ts';
import { addCard, moveCard, renameCard } from '#model/board/ops/cards.ts';
import { addKeyResult, editKeyResult, removeKeyResult } from '#model/board/ops/key-results.ts';
import { archiveWithServing, movePriority, restoreCards } from '#model/board/ops/plan.ts';
import type { CardId, ColumnId, KeyResultId, PersonId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { useToast } from '#ui/toast.tsx';

type Numbers = { readonly baseline: number; readonly target: number };

/** What a person can do to the plan, each as one change of the document (R1), with the words that go with it. */
export type PlanActs = {
  addPriority(columnId: ColumnId, title: string): CardId;
  addChannelPlan(priority: Card, title: string): CardId;
  rename(cardId: CardId, title: string): void;
  movePriority(cardId: CardId, place: { columnId: ColumnId; after: CardId | null }): void;
  moveChannelPlan(cardId: CardId, place: { under: Card; after: CardId | null }): void;
  archive(card: Card): void;
  assign(cardId: CardId, ownerId: PersonId | undefined): void;
  addKeyResult(cardId: CardId, added: Numbers & Pick<KeyResult, 'kpiId'>): void;
  editKeyResult(cardId: CardId, keyResultId: KeyResultId, numbers: Numbers): void;
  removeKeyResult(cardId: CardId, keyResult: KeyResult, name: string): void;
};

export function usePlanActs(doc: BoardDoc, me: PersonId): PlanActs {
  const toast = useToast();
  return useMemo(() => {
    const now = () => new Date().toISOString();
    const undoable = (message: string, undo: () => void) =>
      toast(message, { label: 'Undo', onAction: undo });
    const made = () => ({ createdAt: now(), createdBy: me });
    return {
      addPriority(columnId, title) {
        const id = newId<CardId>();
        addCard(doc, { id, kind: 'priority', title, columnId, after: 'end', ...made() });
        return id;
      },
      addChannelPlan({ id: servesId, columnId }, title) {
        const id = newId<CardId>();
        addCard(doc, {
          id,
          kind: 'channel-plan',
          title,
          columnId,
          servesId,
          after: 'end',
          ...made(),
        });
        return id;
      },
      rename: (cardId, title) => void renameCard(doc, { cardId, title }),
      movePriority: (cardId, { columnId, after }) =>
        void movePriority(doc, { cardId, toColumnId: columnId, after }),
      moveChannelPlan(cardId, { under, after }) {
        doc.transact(() => {
          setServes(doc, { cardId, servesId: under.id });
          moveCard(doc, { cardId, toColumnId: under.columnId, after });
        });
      },
      archive({ id, title }) {
        const cardIds = archiveWithServing(doc, { cardId: id, at: now() });
        const along = cardIds.length - 1;
        const words =
          along === 0 ? '' : along === 1 ? ' and what serves it' : ` and the ${along} under it`;
        undoable(`Archived “${title}”${words}.`, () => restoreCards(doc, { cardIds }));
      },
      assign: (cardId, ownerId) => void assignOwner(doc, { cardId, ownerId }),
      addKeyResult: (cardId, { kpiId, baseline, target }) =>
        void addKeyResult(doc, { cardId, id: newId<KeyResultId>(), kpiId, baseline, target }),
      editKeyResult: (cardId, keyResultId, numbers) =>
        void editKeyResult(doc, { cardId, keyResultId, ...numbers }),
      removeKeyResult(cardId, keyResult, name) {
        removeKeyResult(doc, { cardId, keyResultId: keyResult.id });
        undoable(`Removed the key result “${name}”.`, () => {
          addKeyResult(doc, { cardId, ...keyResult });
        });
      },
    };
  }, [doc, me, toast]);
}
