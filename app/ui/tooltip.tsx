import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger, type TooltipProps } from 'react-aria-components';
import { Kbd } from './kbd.tsx';

interface Props {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly placement?: TooltipProps['placement'];
  /** A button or link of ours: what is explained must be reachable by keyboard. */
  readonly children: ReactElement;
}

/** A word about a control, on hover and on keyboard focus. Never the only place something is said. */
export function Tooltip({ text, shortcut, placement = 'top', children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="flex max-w-72 items-center gap-2 rounded-control bg-ink px-2 py-1 text-xs text-paper shadow-float transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0"
      >
        {text}
        {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
