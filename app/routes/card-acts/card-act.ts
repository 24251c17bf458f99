import type { Day } from '#model/calendar/day.ts';
import type { ColumnId, PersonId } from '#model/ids.ts';

/** A form that does one thing to a card: its intent and its fields. */
export type CardAct = Readonly<Record<string, string>> & { readonly intent: string };

/** What was done, in words, and the form that takes it back; without one, why it was not done. */
export type CardActAnswer = { readonly says: string; readonly undo?: CardAct };

/** What can be chosen for a card by somebody who does not have its board open. */
export type CardChoices = {
  /** In order; none on a plan, where cards are moved with what serves them. */
  readonly columns: readonly { readonly id: ColumnId; readonly title: string }[];
  readonly columnId: ColumnId;
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly ownerId: PersonId | undefined;
  readonly due: Day | undefined;
  readonly waitingOn: { readonly who: string; readonly why: string } | undefined;
  readonly today: Day;
};
