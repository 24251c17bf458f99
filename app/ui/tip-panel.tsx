import { useMemo } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components';
import { Kbd } from './kbd.tsx';

/** The name of a button, above it, and the key that does the same. It says what the button is called anyway. */
export function TipPanel({ element }: { element: HTMLElement }) {
  const state = useMemo(
    () => ({ isOpen: true, shouldSkipAnimation: false, open: nothing, close: nothing }),
    [],
  );
  const triggerRef = useMemo(() => ({ current: element }), [element]);
  const shortcut = element.dataset['tip'];
  return (
    <TooltipTriggerStateContext.Provider value={state}>
      <Tooltip
        isOpen
        triggerRef={triggerRef}
        placement="top"
        offset={6}
        className="pointer-events-none flex max-w-72 items-center gap-2 rounded-control bg-ink px-2 py-1 text-xs text-paper shadow-float transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0"
      >
        {element.getAttribute('aria-label')}
        {shortcut && <Kbd>{shortcut}</Kbd>}
      </Tooltip>
    </TooltipTriggerStateContext.Provider>
  );
}

const nothing = (): void => undefined;
