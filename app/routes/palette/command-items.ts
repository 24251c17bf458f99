import { COMMANDS, keyWords, type Command, type CommandId } from '#routes/keys/commands.ts';
import type { FinderItem } from '#ui/finder.tsx';

/** What only means something under a hand on the keys, and what browsers do themselves. */
const BY_HAND: ReadonlySet<CommandId> = new Set([
  ...(['up', 'down', 'left', 'right', 'top', 'bottom', 'extendUp', 'extendDown'] as const),
  ...(['grab', 'clear', 'copy', 'cut', 'paste', 'find', 'help'] as const),
]);

/** What the focus must be in for a command to have something to act on; the others act on the page. */
const ACTS_ON: Readonly<Partial<Record<Command['on'], string>>> = {
  card: '[data-card-id]',
  work: '[data-my-card]',
  inbox: '[data-inbox]',
};

/** Where somebody was when the palette opened. */
export type Before = {
  /** What had the focus. */
  readonly origin: Element | null;
  readonly isOnBoard: boolean;
  /** Whether single keys work where nothing has the focus. */
  readonly hasSingleKeys: boolean;
};

/** What the keys do where one was, from the one list of commands: choosing one presses its key there. */
export function commandItems(before: Before): (FinderItem & { readonly title: string })[] {
  return Object.entries<Command>(COMMANDS).flatMap(([id, { on, keys, does }]) => {
    const [key = ''] = keys;
    const target = BY_HAND.has(id as CommandId) ? undefined : targetOf(id, on, key, before);
    if (!target) return [];
    const onChoose = () => press(target, key);
    return [{ id: `command ${id}`, title: does, label: does, shortcut: keyWords(key), onChoose }];
  });
}

function targetOf(id: string, on: Command['on'], key: string, before: Before): Element | undefined {
  const { origin, isOnBoard, hasSingleKeys } = before;
  const acts = ACTS_ON[on];
  if (origin && acts !== undefined && origin.closest(acts)) return origin;
  const isOfPage = isOnBoard && (on === 'board' || id === 'compose');
  return isOfPage && (hasSingleKeys || key.length > 1) ? document.body : undefined;
}

/** Presses a key where the focus was, once the palette has let go of it. */
function press(origin: Element, written: string): void {
  const parts = written.split('+');
  const key = parts.at(-1) ?? '';
  const pressed = new KeyboardEvent('keydown', {
    key,
    ctrlKey: parts.includes('Mod') || parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    bubbles: true,
    cancelable: true,
  });
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (origin instanceof HTMLElement) origin.focus();
      origin.dispatchEvent(pressed);
    }),
  );
}
