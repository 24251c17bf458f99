import { Link, type LinkProps } from '@remix-run/react';
import { buttonClasses, type ButtonSize, type ButtonVariant } from './button-classes.ts';

export interface ButtonLinkProps extends LinkProps {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
}

/** Goes somewhere and looks like a button. */
export function ButtonLink({
  variant = 'plain',
  size = 'm',
  className,
  ...props
}: ButtonLinkProps) {
  return <Link {...props} className={buttonClasses(variant, size, className)} />;
}
