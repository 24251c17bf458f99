import { useEffect, useRef, useState, type RefObject } from 'react';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { commandIn } from '#routes/keys/commands.ts';
import type { InboxGroup } from './load-inbox.server.ts';
import type { InboxActs } from './use-inbox-acts.ts';

type UseInboxKeys = {
  readonly list: RefObject<HTMLElement>;
  readonly groups: readonly InboxGroup[];
  readonly acts: InboxActs;
};

/** Elsewhere a key is somebody's text, or another list's. */
const ELSEWHERE = 'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]';

/**
 * Keys of the inbox: arrows go from card to card, letters act on the one that has the focus, and the next one has it
 * after that. With nothing focused an arrow begins at the first.
 */
export function useInboxKeys({ list, groups, acts }: UseInboxKeys) {
  const [puttingOff, setPuttingOff] = useState<string>();
  const { keys } = useAppearance();
  const now = useRef({ groups, acts });
  useEffect(() => {
    now.current = { groups, acts };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element)) return;
      if (target.closest(ELSEWHERE)) return;
      const command = commandIn('inbox', event);
      const { groups, acts } = now.current;
      const key = target.closest('[data-inbox]')?.getAttribute('data-inbox');
      const at = groups.findIndex((group) => group.key === key);
      const group = groups[at];
      const focusAt = (index: number): void =>
        list.current?.children[Math.max(0, Math.min(index, groups.length - 1))]
          ?.querySelector('a')
          ?.focus();
      if (command === 'undo') {
        acts.undo();
      } else if (command === 'down' || command === 'up') {
        focusAt(command === 'down' ? at + 1 : at - 1);
      } else if (!group || keys !== 'on') {
        return;
      } else if (command === 'archive') {
        focusAt(at === groups.length - 1 ? at - 1 : at + 1);
        acts.archive(group);
      } else if (command === 'toggleRead') {
        acts.toggleRead(group);
      } else if (command === 'snooze') {
        setPuttingOff(group.key);
      } else {
        return;
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [list, keys]);
  return { puttingOff, setPuttingOff };
}
