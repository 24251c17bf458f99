import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { commandOf } from '#routes/keys/commands.ts';
import type { Place } from './places.tsx';

/** How long after G the second letter still counts. */
const PATIENCE_MS = 1500;

type Keys = {
  readonly places: readonly Place[];
  readonly onHelp: () => void;
  readonly isOn: boolean;
};

/** G and a letter go to a place, `?` shows the keys. Not while somebody writes or chooses from a list. */
export function useGoKeys({ places, onHelp, isOn }: Keys): void {
  const navigate = useNavigate();
  const pressedAt = useRef<number>();
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event)) return;
      const isSecond =
        pressedAt.current !== undefined && event.timeStamp - pressedAt.current < PATIENCE_MS;
      pressedAt.current = event.key === 'g' && !isSecond ? event.timeStamp : undefined;
      if (commandOf(event) === 'help') {
        event.preventDefault();
        onHelp();
      }
      const place = isSecond && places.find(({ goKey }) => goKey === event.key);
      if (!place) return;
      event.preventDefault();
      // Before the board sees it: the letter may mean something there too.
      event.stopImmediatePropagation();
      navigate(place.to);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOn, navigate, onHelp, places]);
}

const WRITING =
  'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]';

function isElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof Element && target.closest(WRITING) !== null;
}
