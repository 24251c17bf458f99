import { useEffect, useRef } from 'react';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { commandIn, type CommandId } from '#routes/keys/commands.ts';
import { isNowhere } from '#routes/keys/is-nowhere.ts';
import { isTextField } from '#routes/live-board/undo-key.ts';

const ENDS = { top: 0, bottom: -1 } as const;

/** What the keys ask for of the line that has the focus, by its card's id. */
type LineKeys = {
  readonly onLine: (command: CommandId, cardId: string) => void;
  readonly onUndo: () => void;
};

/**
 * Arrow keys go from card to card, across all clients, and from nowhere they begin at the first; letters act on the
 * one that has the focus.
 */
export function useLineKeys(keys: LineKeys): void {
  const hasSingleKeys = useAppearance().keys === 'on';
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || isTextField(target) || !(target instanceof HTMLElement)) return;
      if (target.closest('[role="menu"], [role="dialog"]')) return;
      const act = actOf(commandIn('work', event), target);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const actOf = (
      command: CommandId | undefined,
      target: HTMLElement,
    ): (() => void) | undefined => {
      if (command === undefined) return undefined;
      if (command === 'undo') return now.current.onUndo;
      const links = [...document.querySelectorAll<HTMLElement>('[data-my-card]')];
      const line = target.closest<HTMLElement>('[data-line]');
      const at = links.findIndex((link) => line?.contains(link));
      if (at === -1 && (!isNowhere(target) || !hasSingleKeys)) return undefined;
      const next = nextOf(command, links, at);
      if (next) return () => next.focus();
      const { line: cardId } = line?.dataset ?? {};
      if (cardId === undefined || !LINE_COMMANDS.has(command)) return undefined;
      return () => now.current.onLine(command, cardId);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [hasSingleKeys]);
}

const LINE_COMMANDS: ReadonlySet<CommandId> = new Set([
  'finish',
  'nextColumn',
  'open',
  'move',
  'assign',
  'due',
  'waiting',
]);

function nextOf(
  command: CommandId,
  links: readonly HTMLElement[],
  at: number,
): HTMLElement | undefined {
  switch (command) {
    case 'up':
      return at === -1 ? undefined : links[at - 1];
    case 'down':
      return links[at + 1];
    case 'top':
    case 'bottom':
      return at === -1 ? undefined : links.at(ENDS[command]);
    default:
      return undefined;
  }
}
