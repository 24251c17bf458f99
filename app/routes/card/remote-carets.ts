import { Extension } from '@tiptap/core';
import type { Plugin } from '@tiptap/pm/state';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { LiveBoard } from '#sync/use-board.ts';

type Awareness = NonNullable<LiveBoard['awareness']>;

/** Name and colour come from the session through the server (R10); a state without them is not drawn with a name. */
function whoIs(user: unknown): { name: string; colour: string } {
  const read = (field: string): string | undefined => {
    if (typeof user !== 'object' || user === null) return undefined;
    const value: unknown = Reflect.get(user, field);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { name: read('name') ?? 'Somebody', colour: read('colour') ?? 'var(--color-ink-3)' };
}

function caretOf(user: unknown): HTMLElement {
  const { name, colour } = whoIs(user);
  const caret = document.createElement('span');
  caret.className =
    'relative -mx-px border-x border-(--person) pointer-events-none select-none after:absolute after:bottom-full ' +
    'after:-start-px after:rounded-control after:bg-(--person) after:px-1 after:text-xs after:whitespace-nowrap ' +
    'after:text-on-brass after:content-[attr(data-name)]';
  caret.style.setProperty('--person', colour);
  // Shown by the style sheet: the name is no part of the text, for copying and for screen readers.
  caret.dataset['name'] = name;
  // Word joiners keep the caret from becoming a place where a line may break.
  caret.append('\u2060\u2060');
  return caret;
}

/** Other people's carets and selections in this description, from the board's own presence. */
export function remoteCarets(awareness: Awareness): Extension {
  return Extension.create({
    name: 'remoteCarets',
    addProseMirrorPlugins: (): Plugin[] => [
      // The library's own type is `any`.
      yCursorPlugin(awareness, {
        cursorBuilder: caretOf,
        selectionBuilder: (user: unknown) => ({
          style: `background-color: color-mix(in oklch, ${whoIs(user).colour} 25%, transparent)`,
        }),
      }) as Plugin,
    ],
  });
}
