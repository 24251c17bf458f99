import { useEffect } from 'react';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { commandOf } from '#routes/keys/commands.ts';
import { isNowhere } from '#routes/keys/is-nowhere.ts';
import { isTextField } from '#routes/live-board/undo-key.ts';

const ENDS = { top: 0, bottom: -1 } as const;

/** Arrow keys go from card to card, across all clients; from nowhere they begin at the first. */
export function useLineKeys(): void {
  const hasSingleKeys = useAppearance().keys === 'on';
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || isTextField(target) || !(target instanceof HTMLElement)) return;
      const links = [...document.querySelectorAll<HTMLElement>('[data-my-card]')];
      const at = links.findIndex((link) => link === target);
      if (at === -1 && (!isNowhere(target) || !hasSingleKeys)) return;
      const next = nextOf(commandOf(event), links, at);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [hasSingleKeys]);
}

function nextOf(
  command: ReturnType<typeof commandOf>,
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
