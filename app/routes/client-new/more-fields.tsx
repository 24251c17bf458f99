import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** What has a good default and need not be looked at: closed, but part of the form. Opens without JavaScript too. */
export function MoreFields({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen} className="group">
      <summary className="flex w-fit items-center gap-1 rounded-control text-sm font-medium text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={16}
          className="transition-transform duration-150 group-open:rotate-90"
        />
        More
      </summary>
      <div className="mt-4 flex flex-col gap-6 border-s border-line ps-4">{children}</div>
    </details>
  );
}
