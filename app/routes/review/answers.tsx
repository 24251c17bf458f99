import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { CheckInForm } from './check-in-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import type { ReviewPriority } from './load-review.server.ts';

/** The two things one may say of a priority in a review: how it goes, and what is to be done about it. */
export function Answers({ priority }: { priority: ReviewPriority }) {
  const [isOpen, setIsOpen] = useState<'check-in' | 'decide'>();
  const close = () => setIsOpen(undefined);
  if (isOpen === 'check-in') return <CheckInForm priority={priority} onDone={close} />;
  if (isOpen === 'decide') return <DecisionForm priority={priority} onDone={close} />;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button onPress={() => setIsOpen('decide')}>Decide</Button>
      <Button variant="quiet" onPress={() => setIsOpen('check-in')}>
        Check in
      </Button>
    </div>
  );
}
