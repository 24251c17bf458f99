import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';

/** With its forms, loaded when first wanted. */
const SavedViewsList = lazy(() => import('./saved-views-list.tsx'));

/** The ways to look at this board that have a name. */
export function SavedViews() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      label="Saved views"
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="w-80"
      trigger={
        <Button variant="quiet" size="s">
          <Bookmark aria-hidden size={16} />
          <span className="sr-only @4xl:not-sr-only">Saved views</span>
        </Button>
      }
    >
      {(close) => (
        <Suspense fallback={<div className="h-24" />}>
          <SavedViewsList onClose={close} />
        </Suspense>
      )}
    </Popover>
  );
}
