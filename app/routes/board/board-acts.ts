import type { Column, ColumnCategory } from '#model/board/board.ts';
import { cardLines, copiedCard, readCopied, type CopiedCards } from '#model/board/copied-cards.ts';
import type { BoardDoc } from '#model/board/doc.ts';
import { setAging } from '#model/board/ops/board-settings.ts';
import { setEffort } from '#model/board/ops/card-fields.ts';
import { scheduleCard } from '#model/board/ops/schedule-card.ts';
import type { CardDays } from '#model/board/schedule.ts';
import { addCard, archiveCard, renameCard, restoreCard } from '#model/board/ops/cards.ts';
import {
  archiveCards,
  assignCards,
  labelCards,
  linkKpiOfCards,
  moveCards,
  setDueOfCards,
  waitWithCards,
} from '#model/board/ops/many-cards.ts';
import { pasteCards, putCutCards } from '#model/board/ops/paste-cards.ts';
import { restoreCards } from '#model/board/ops/plan.ts';
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
import type { Day } from '#model/calendar/day.ts';
import type { BoardId, CardId, ChecklistItemId, ColumnId, KpiId, PersonId } from '#model/ids.ts';
import { readCard } from '#model/board/view.ts';
import { newId } from '#sync/new-id.ts';
import type { useToast } from '#ui/toast.tsx';
import { cardsInWords } from './drag/drag-words.ts';
import type { Place } from './drag/place.ts';

/** A place for new cards: below one, at the top (null), or at the end. */
export type Where = { readonly columnId: ColumnId; readonly after: CardId | null | 'end' };

/** Cards on the clipboard: as text, a line each, and whole for boards of the same client. */
export type Clipping = { readonly text: string; readonly cards: string; readonly count: number };

/** What a person can do to this board, each as one change of the document (R1), with the words that go with it. */
export type BoardActs = {
  /** One below the other, from a place on: the ids they get, or were given. */
  readonly addCards: (
    cards: readonly (QuickAdd & { readonly id?: CardId })[],
    where: Where,
  ) => readonly CardId[];
  /** Several go as one block, in the order given. */
  readonly moveCards: (cardIds: readonly CardId[], place: Place) => void;
  readonly renameCard: (cardId: CardId, title: string) => void;
  readonly archiveCard: (cardId: CardId, title: string) => void;
  readonly assignCards: (cardIds: readonly CardId[], ownerId: PersonId | undefined) => void;
  readonly labelCards: (cardIds: readonly CardId[], label: string, isOn: boolean) => void;
  readonly setDueOfCards: (cardIds: readonly CardId[], day: Day | undefined) => void;
  /** In hours. */
  readonly setEffort: (cardId: CardId, hours: number | undefined) => void;
  readonly scheduleCard: (cardId: CardId, days: CardDays) => void;
  readonly archiveCards: (cardIds: readonly CardId[]) => void;
  readonly linkKpiOfCards: (cardIds: readonly CardId[], kpiId: KpiId, isOn: boolean) => void;
  /** Undefined: they wait no more. */
  readonly waitWithCards: (
    cardIds: readonly CardId[],
    on: { readonly who: string; readonly why: string } | undefined,
  ) => void;
  /** For the clipboard; undefined: there is nothing to copy. Cut cards wait in the archive until they are pasted. */
  readonly copyCards: (cardIds: readonly CardId[], how: 'copy' | 'cut') => Clipping | undefined;
  /** `cards` as `copyCards` wrote them; `lines` instead, where they are of another client and only text means something. */
  readonly pasteCards: (
    cards: string,
    lines: readonly QuickAdd[],
    where: Where,
  ) => readonly CardId[];
  readonly restoreCard: (cardId: CardId) => void;
  readonly addColumn: (title: string) => void;
  readonly renameColumn: (columnId: ColumnId, title: string) => void;
  readonly moveColumn: (columnId: ColumnId, after: ColumnId | null) => void;
  readonly setColumnCategory: (columnId: ColumnId, category: ColumnCategory) => void;
  readonly setColumnLimit: (columnId: ColumnId, limit: number | undefined) => void;
  /** In days; undefined: cards do not age. */
  readonly setAging: (days: number | undefined) => void;
  /** `cardsGoTo` is the column that shows its cards meanwhile. */
  readonly archiveColumn: (column: Column, cardsGoTo: string | undefined) => void;
  readonly restoreColumn: (columnId: ColumnId) => void;
};

type Options = {
  readonly doc: BoardDoc;
  readonly me: PersonId;
  /** The client's key, and the board this is. */
  readonly client: string;
  readonly boardId: BoardId;
  readonly toast: ReturnType<typeof useToast>;
};

/** The acts on a document that is filled. */
export function makeBoardActs({ doc, me, client, boardId, toast }: Options): BoardActs {
  const now = () => new Date().toISOString();
  const undoable = (message: string, undo: () => void) =>
    toast(message, { label: 'Undo', onAction: undo });
  const addCards: BoardActs['addCards'] = (cards, { columnId, after }) => {
    const made = cards.map((card) => ({ ...card, id: card.id ?? newId<CardId>() }));
    doc.transact(() => {
      let above = after;
      for (const card of made) {
        const isAdded = addCard(doc, {
          ...card,
          columnId,
          after: above,
          kind: 'task',
          createdAt: now(),
          createdBy: me,
        });
        if (isAdded && above !== 'end') above = card.id;
        if (!isAdded)
          toast(`“${card.title}” was not added: the column is gone or the board is full.`);
      }
    });
    return made.map(({ id }) => id);
  };
  return {
    addCards,
    moveCards: (cardIds, { columnId, after }) =>
      moveCards(doc, { cardIds, toColumnId: columnId, after }),
    assignCards: (cardIds, ownerId) => assignCards(doc, { cardIds, ownerId }),
    labelCards: (cardIds, label, on) => labelCards(doc, { cardIds, label, on }),
    setDueOfCards: (cardIds, day) => setDueOfCards(doc, { cardIds, day }),
    setEffort: (cardId, hours) => setEffort(doc, { cardId, hours }),
    scheduleCard: (cardId, days) => scheduleCard(doc, { cardId, ...days }),
    archiveCards: (cardIds) => {
      const archived = archiveCards(doc, { cardIds, at: now() });
      if (archived.length === 0) return;
      undoable(`Archived ${cardsInWords(archived.length)}.`, () =>
        restoreCards(doc, { cardIds: archived }),
      );
    },
    linkKpiOfCards: (cardIds, kpiId, on) => linkKpiOfCards(doc, { cardIds, kpiId, on }),
    waitWithCards: (cardIds, on) => waitWithCards(doc, { cardIds, on, at: now() }),
    copyCards(cardIds, how) {
      const cards = cardIds.flatMap((id) => readCard(doc, id) ?? []).map(copiedCard);
      const clip = (cutIds: readonly CardId[]) => ({
        text: cardLines(cards),
        cards: JSON.stringify({ client, boardId, cutIds, cards } satisfies CopiedCards),
        count: cards.length,
      });
      if (cards.length === 0) return undefined;
      if (how === 'copy') return clip([]);
      const cutIds = archiveCards(doc, { cardIds, at: now() });
      undoable(`Cut ${cardsInWords(cutIds.length)}. Paste puts them down.`, () =>
        restoreCards(doc, { cardIds: cutIds }),
      );
      return clip(cutIds);
    },
    pasteCards(text, lines, { columnId, after }) {
      const copied = readCopied(text);
      if (copied?.client !== client) return addCards(lines, { columnId, after });
      const cutIds = copied.boardId === boardId ? copied.cutIds : [];
      // Cut cards are put down once; after that, and where they came back meanwhile, they are copied.
      if (cutIds.length > 0 && cutIds.every((id) => readCard(doc, id)?.archivedAt)) {
        return putCutCards(doc, { cardIds: cutIds, columnId, after });
      }
      return pasteCards(doc, {
        cards: copied.cards.map((card) => ({
          id: newId<CardId>(),
          copied: card,
          itemIds: card.checklist.map(() => newId<ChecklistItemId>()),
        })),
        columnId,
        after,
        createdAt: now(),
        createdBy: me,
      });
    },
    renameCard: (cardId, title) => renameCard(doc, { cardId, title }),
    archiveCard: (cardId, title) => {
      archiveCard(doc, { cardId, at: now() });
      undoable(`Archived “${title}”.`, () => restoreCard(doc, { cardId }));
    },
    restoreCard: (cardId) => restoreCard(doc, { cardId }),
    addColumn: (title) =>
      addColumn(doc, { id: newId<ColumnId>(), title, category: 'todo', after: 'end' }),
    renameColumn: (columnId, title) => renameColumn(doc, { columnId, title }),
    moveColumn: (columnId, after) => moveColumn(doc, { columnId, after }),
    setColumnCategory: (columnId, category) => setColumnCategory(doc, { columnId, category }),
    setColumnLimit: (columnId, limit) => setColumnLimit(doc, { columnId, limit }),
    setAging: (days) => setAging(doc, { days }),
    archiveColumn: ({ id: columnId, title, cardIds }, cardsGoTo) => {
      const answer = archiveColumn(doc, { columnId, at: now() });
      if (answer === 'last-column') {
        toast('A board keeps at least one column. Add another one first.');
      }
      if (answer === 'archived') {
        const cards = cardIds.length === 0 || !cardsGoTo ? '' : ` Its cards are in ${cardsGoTo}.`;
        undoable(`Archived the column “${title}”.${cards}`, () => restoreColumn(doc, { columnId }));
      }
    },
    restoreColumn: (columnId) => restoreColumn(doc, { columnId }),
  };
}
