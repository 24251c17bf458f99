import { useMemo } from 'react';
import type { Card, LinkedKpi, Repeat } from '#model/board/board.ts';
import { newBoardDoc, type BoardDoc } from '#model/board/doc.ts';
import * as fields from '#model/board/ops/card-fields.ts';
import { setRelation, type Relation } from '#model/board/ops/card-relations.ts';
import { archiveCard, moveCard, renameCard, restoreCard } from '#model/board/ops/cards.ts';
import * as checklist from '#model/board/ops/checklist.ts';
import { repairCard } from '#model/board/ops/repair-card.ts';
import { setRepeats } from '#model/board/ops/repeat-card.ts';
import { archiveWithServing, moveWithServing, restoreCards } from '#model/board/ops/plan.ts';
import type { Day } from '#model/calendar/day.ts';
import type { CardId, ChecklistItemId, ColumnId, KpiId, PersonId } from '#model/ids.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { newId } from '#sync/new-id.ts';
import { useToast } from '#ui/toast.tsx';

/** What a person can do to one card, each as one change of the document (R1). */
export type CardActs = ReturnType<typeof makeActs>;

type Says = ReturnType<typeof useToast>;

function makeActs(
  { doc, cardId, isPlan, me }: { doc: BoardDoc; cardId: CardId; isPlan: boolean; me: PersonId },
  says: Says,
) {
  const now = () => new Date().toISOString();
  /** Before the board has arrived there is nothing to change; that is said, never swallowed. */
  const done = (isDone: boolean) => {
    if (!isDone) says('That was not saved: the board is still loading. Try again in a moment.');
  };
  const on = { cardId };
  return {
    rename: (title: string) => done(renameCard(doc, { cardId, title })),
    assign: (ownerId: PersonId | undefined) => done(fields.assignOwner(doc, { cardId, ownerId })),
    setHelper: (personId: PersonId, helps: boolean) =>
      done(fields.setHelper(doc, { cardId, personId, helps })),
    setStart: (day: Day | undefined) => done(fields.setStart(doc, { cardId, day })),
    setDue: (day: Day | undefined) => done(fields.setDue(doc, { cardId, day })),
    setEffort: (hours: number | undefined) => done(fields.setEffort(doc, { cardId, hours })),
    setLabel: (label: string, isOn: boolean) =>
      done(fields.setLabel(doc, { cardId, label, on: isOn })),
    /** The link as it should be; what is left out is taken away. */
    linkKpi: (kpiId: KpiId, link: Pick<LinkedKpi, 'expect' | 'by'> = {}) =>
      done(fields.linkKpi(doc, { cardId, kpiId, ...link })),
    unlinkKpi(kpiId: KpiId, link: Card['kpis'][number]) {
      done(fields.unlinkKpi(doc, { cardId, kpiId }));
      says('KPI taken off the card.', {
        label: 'Undo',
        onAction: () => done(fields.linkKpi(doc, { cardId, ...link })),
      });
    },
    serve: (servesId: CardId | undefined) => done(fields.setServes(doc, { cardId, servesId })),
    setChannel: (channel: string) => done(fields.setChannel(doc, { cardId, channel })),
    wait: (who: string, why: string, since: string = now()) =>
      done(fields.setWaiting(doc, { cardId, waitingOn: { who, why, since }, at: now() })),
    stopWaiting: () => done(fields.setWaiting(doc, { cardId, at: now() })),
    setFlag: (isFlagged: boolean) => done(fields.setFlag(doc, { cardId, isFlagged })),
    setRepeats: (repeats: Repeat | undefined) => done(setRepeats(doc, { cardId, repeats })),
    relate: (otherId: CardId, relation: Relation, isOn: boolean) =>
      done(setRelation(doc, { cardId, otherId, relation, on: isOn })),
    /** How many were added: a list can be full. */
    addItems(texts: readonly string[]): number {
      const items = texts.map((text) => ({ id: newId<ChecklistItemId>(), text }));
      const added = checklist.addChecklistItems(doc, { cardId, items });
      done(added > 0);
      return added;
    },
    assignItem: (itemId: ChecklistItemId, ownerId: PersonId | undefined) =>
      done(checklist.assignChecklistItem(doc, { cardId, itemId, ownerId })),
    setItemDue: (itemId: ChecklistItemId, day: Day | undefined) =>
      done(checklist.setChecklistItemDue(doc, { cardId, itemId, day })),
    editItem: (itemId: ChecklistItemId, text: string) =>
      done(checklist.editChecklistItem(doc, { cardId, itemId, text })),
    tickItem: (itemId: ChecklistItemId, isDone: boolean) =>
      done(checklist.tickChecklistItem(doc, { cardId, itemId, done: isDone })),
    moveItem: (itemId: ChecklistItemId, after: ChecklistItemId | null) =>
      done(checklist.moveChecklistItem(doc, { cardId, itemId, after })),
    removeItem: (itemId: ChecklistItemId) =>
      done(checklist.removeChecklistItem(doc, { cardId, itemId })),
    moveTo(toColumnId: ColumnId) {
      const move = { cardId, toColumnId, after: isPlan ? ('end' as const) : null };
      done(isPlan ? moveWithServing(doc, move) : moveCard(doc, move));
    },
    archive(title: string) {
      const at = now();
      const archived = isPlan
        ? archiveWithServing(doc, { cardId, at })
        : archiveCard(doc, { cardId, at })
          ? [cardId]
          : [];
      if (archived.length === 0) return done(false);
      says(`Archived “${title}”.`, {
        label: 'Undo',
        onAction: () => restoreCards(doc, { cardIds: archived }),
      });
    },
    restore: () => done(restoreCard(doc, on)),
    repair: () => done(repairCard(doc, { cardId, by: me, at: now() })),
  };
}

/** The acts on a card of the board around. */
export function useCardActs(cardId: CardId): CardActs {
  const { live, boardKind, me } = useLiveBoardContext();
  const says = useToast();
  const { doc } = live;
  return useMemo(
    // An empty document takes no change, and that is said.
    () => makeActs({ doc: doc ?? newBoardDoc(), cardId, isPlan: boardKind === 'plan', me }, says),
    [doc, cardId, boardKind, me, says],
  );
}
