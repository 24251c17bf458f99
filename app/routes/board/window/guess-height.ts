import type { Card } from '#model/board/board.ts';

const FRAME_PX = 26;
const LINE_PX = 20;
const MOST_LINES = 3;
/** About as many letters as stand in one line of a title. */
const LETTERS_A_LINE = 34;
const LABELS_PX = 20;
const CHIPS_PX = 28;
const SERVES_PX = 22;
const FOOT_PX = 32;

/** How high a card is about, for one that was never drawn. The same on the server and in the browser. */
export function guessHeightPx(card: Card | undefined): number {
  if (!card) return 0;
  const lines = Math.min(MOST_LINES, Math.max(1, Math.ceil(card.title.length / LETTERS_A_LINE)));
  const hasFoot =
    card.due !== undefined ||
    card.effort !== undefined ||
    card.ownerId !== undefined ||
    card.checklist.length > 0;
  const hasChips =
    card.kpis.length > 0 || card.channel !== undefined || card.waitingOn !== undefined;
  return (
    FRAME_PX +
    lines * LINE_PX +
    (card.labels.length > 0 ? LABELS_PX : 0) +
    (hasChips ? CHIPS_PX : 0) +
    (card.servesId === undefined ? 0 : SERVES_PX) +
    (hasFoot ? FOOT_PX : 0)
  );
}
