import { Link, type LinkProps } from '@remix-run/react';

/** A link inside a sentence. */
export function TextLink(props: Omit<LinkProps, 'className'>) {
  return (
    <Link
      {...props}
      className="rounded-control font-medium text-brass-ink underline underline-offset-2 hover:text-ink"
    />
  );
}
