import { CircleAlert } from 'lucide-react';

/** What is wrong with a form as a whole. Nothing without a message. */
export function FormError({ message }: { message?: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p
      role="alert"
      className="flex items-start gap-2 rounded-control border border-danger bg-raised px-3 py-2 text-sm text-danger"
    >
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      <span>{message}</span>
    </p>
  );
}
