import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { buttonClasses, type ButtonSize, type ButtonVariant } from './button-classes.ts';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** One primary a screen. */
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Shows a spinner in the button and takes no press until the work is done. */
  readonly isPending?: boolean;
  readonly children: ReactNode;
  /** For its place in a layout, not for its look. */
  readonly className?: string;
}

export function Button({
  variant = 'plain',
  size = 'm',
  isPending,
  children,
  className,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(isPending === undefined ? {} : { isPending })}
      className={buttonClasses(variant, size, className)}
    >
      {isPending ? (
        <>
          <span className="invisible contents">{children}</span>
          <Spinner />
        </>
      ) : (
        children
      )}
    </AriaButton>
  );
}
