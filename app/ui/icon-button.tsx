import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { iconButtonClasses, type ButtonSize, type ButtonVariant } from './button-classes.ts';
import { tipOf } from './tips.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** Its name: read aloud, and shown when pointed at. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** The key that does the same, shown beside the name. */
  readonly shortcut?: string;
  /** Off where hundreds stand on one screen. */
  readonly hasTooltip?: boolean;
  readonly className?: string;
}

export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'm',
  shortcut,
  hasTooltip = true,
  className,
  ...props
}: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(hasTooltip && tipOf(shortcut))}
      aria-label={label}
      className={iconButtonClasses(variant, size, className)}
    >
      {icon}
    </AriaButton>
  );
}
