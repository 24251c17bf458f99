import { useEffect, type RefObject } from 'react';
import { readQuickAdd, type QuickAddNames } from '#model/board/quick-add.ts';
import { LIMITS } from '#model/limits.ts';
import { isTextField } from '#routes/live-board/undo-key.ts';
import type { BoardStore } from '#sync/board-store.ts';
import { cardAtFocus, focusCard } from '../card-focus.ts';
import { cardsInWords } from '../drag/drag-words.ts';
import type { BoardActs, Where } from '../board-acts.ts';
import { cardAfterThese } from './card-after-these.ts';
import type { SelectionStore } from './use-selection.ts';

/** Beside the text, for boards of the same client. */
const FORMAT = 'application/x-quarterdeck-cards';

type Options = {
  readonly root: RefObject<HTMLElement>;
  readonly store: BoardStore;
  readonly selection: SelectionStore;
  readonly acts: BoardActs;
  readonly names: QuickAddNames;
  readonly canEdit: boolean;
  readonly announce: (words: string) => void;
};

/**
 * Copy, cut and paste of cards as the browser means them, by its keys and menus. Elsewhere what was copied is a line a
 * card; lines from elsewhere become cards.
 */
export function useClipboard(options: Options): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => copy(event, options);
    const onCut = (event: ClipboardEvent) => copy(event, options);
    const onPaste = (event: ClipboardEvent) => paste(event, options);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  });
}

type At = Partial<Pick<ReturnType<typeof cardAtFocus>, 'columnId' | 'cardId'>>;

/** Where on the board one is; undefined: elsewhere, or writing. */
function placeOfFocus({ root, store }: Options): At | undefined {
  const focused = document.activeElement;
  if (isTextField(focused)) return undefined;
  if (focused === null || focused === document.body) return {};
  if (!(focused instanceof HTMLElement) || !root.current?.contains(focused)) return undefined;
  return cardAtFocus(store, focused);
}

function copy(event: ClipboardEvent, options: Options): void {
  const { selection, acts, store, announce, canEdit } = options;
  const at = placeOfFocus(options);
  const isText = document.getSelection()?.isCollapsed === false;
  if (event.defaultPrevented || !event.clipboardData || !at || isText) return;
  const isCut = event.type === 'cut';
  const cardIds = selection.actedOn(at.cardId);
  if (cardIds.length === 0 || (isCut && !canEdit)) return;
  const next = cardAfterThese(store.board().columns, cardIds);
  const copied = acts.copyCards(cardIds, isCut ? 'cut' : 'copy');
  if (!copied) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', copied.text);
  event.clipboardData.setData(FORMAT, copied.cards);
  announce(`${isCut ? 'Cut' : 'Copied'} ${cardsInWords(copied.count)}.`);
  if (isCut && next) focusCard(next);
}

function paste(event: ClipboardEvent, options: Options): void {
  const { acts, store, names, announce, canEdit } = options;
  const at = placeOfFocus(options);
  if (event.defaultPrevented || !event.clipboardData || !at || !canEdit) return;
  const columnId = at.columnId ?? store.board().columns[0]?.id;
  if (!columnId) return;
  const where: Where = { columnId, after: at.cardId ?? 'end' };
  const whole = event.clipboardData.getData(FORMAT);
  const lines = event.clipboardData
    .getData('text/plain')
    .split('\n')
    .slice(0, LIMITS.pastedCards)
    .map((line) => readQuickAdd(line, names))
    .filter(({ title }) => title !== '');
  if (whole === '' && lines.length === 0) return;
  const made = whole === '' ? acts.addCards(lines, where) : acts.pasteCards(whole, lines, where);
  const [first] = made;
  if (!first) return;
  event.preventDefault();
  announce(`Pasted ${cardsInWords(made.length)}.`);
  focusCard(first);
}
