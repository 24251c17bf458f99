import { useMemo } from 'react';
import type { Card, KeyResult } from '#model/board/board.ts';
import { assignOwner } from '#model/board/ops/card-fields.ts';
import { addCard, renameCard } from '#model/board/ops/cards.ts';
import { addKeyResult, editKeyResult, removeKeyResult } from '#model/board/ops/key-results.ts';
import {
  archiveWithServing,
  moveUnder,
  moveWithServing,
  restoreCards,
} from '#model/board/ops/plan.ts';
import type { CardId, ColumnId, KeyResultId, PersonId } from '#model/ids.ts';
import { newId } from '#sync/new-id.ts';
import { useWhenLive } from '#routes/live-board/use-when-live.ts';
import type { LiveBoard } from '#sync/use-board.ts';
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

export function usePlanActs(
  { doc, isLive }: Pick<LiveBoard, 'doc' | 'isLive'>,
  me: PersonId,
): PlanActs {
  const toast = useToast();
  const change = useWhenLive(isLive ? doc : undefined);
  return useMemo(() => {
    const now = () => new Date().toISOString();
    const undoable = (message: string, undo: () => void) =>
      toast(message, { label: 'Undo', onAction: undo });
    const made = () => ({ createdAt: now(), createdBy: me });
    return {
      addPriority(columnId, title) {
        const card = { id: newId<CardId>(), kind: 'priority', title, columnId, ...made() } as const;
        change((doc) => addCard(doc, { ...card, after: 'end' }));
        return card.id;
      },
      addChannelPlan({ id: servesId, columnId }, title) {
        const card = {
          id: newId<CardId>(),
          kind: 'channel-plan',
          title,
          columnId,
          ...made(),
        } as const;
        change((doc) => addCard(doc, { ...card, servesId, after: 'end' }));
        return card.id;
      },
      rename: (cardId, title) => change((doc) => renameCard(doc, { cardId, title })),
      movePriority: (cardId, { columnId, after }) =>
        change((doc) => moveWithServing(doc, { cardId, toColumnId: columnId, after })),
      moveChannelPlan: (cardId, { under, after }) =>
        change((doc) =>
          moveUnder(doc, { cardId, servesId: under.id, toColumnId: under.columnId, after }),
        ),
      archive: ({ id, title }) =>
        change((doc) => {
          const cardIds = archiveWithServing(doc, { cardId: id, at: now() });
          undoable(`Archived “${title}”${alongWords(cardIds.length - 1)}.`, () =>
            restoreCards(doc, { cardIds }),
          );
        }),
      assign: (cardId, ownerId) => change((doc) => assignOwner(doc, { cardId, ownerId })),
      addKeyResult: (cardId, { kpiId, baseline, target }) =>
        change((doc) =>
          addKeyResult(doc, { cardId, id: newId<KeyResultId>(), kpiId, baseline, target }),
        ),
      editKeyResult: (cardId, keyResultId, numbers) =>
        change((doc) => editKeyResult(doc, { cardId, keyResultId, ...numbers })),
      removeKeyResult: (cardId, keyResult, name) =>
        change((doc) => {
          removeKeyResult(doc, { cardId, keyResultId: keyResult.id });
          undoable(`Removed the key result “${name}”.`, () => {
            addKeyResult(doc, { cardId, ...keyResult });
          });
        }),
    };
  }, [me, toast, change]);
}

function alongWords(along: number): string {
  if (along === 0) return '';
  return along === 1 ? ' and what serves it' : ` and the ${along} under it`;
}
