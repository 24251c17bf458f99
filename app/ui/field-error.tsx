import { CircleAlert } from 'lucide-react';
import { FieldError as AriaFieldError } from 'react-aria-components';

/** What is wrong with the field it stands in. */
export function FieldError({ children }: { children?: string | undefined }) {
  return (
    <AriaFieldError className="flex items-start gap-1.5 text-xs text-danger">
      <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
      <span>{children}</span>
    </AriaFieldError>
  );
}
