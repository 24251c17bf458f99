import { useSearchParams } from '@remix-run/react';
import { Presentation, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';

const ASKED = 'present';

/** Whether the page is shown to a room, and the two acts that change it; the address says it, so a link can too. */
export function usePresenting(): {
  isPresenting: boolean;
  present: () => void;
  leave: () => void;
} {
  const [search, setSearch] = useSearchParams();
  const set = (isOn: boolean) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (isOn) after.set(ASKED, '1');
        else after.delete(ASKED);
        return after;
      },
      { preventScrollReset: true },
    );
  return {
    isPresenting: search.get(ASKED) === '1',
    present: () => set(true),
    leave: () => set(false),
  };
}

export function PresentButton() {
  const { isPresenting, present, leave } = usePresenting();
  return isPresenting ? (
    <Button variant="quiet" onPress={leave}>
      <X aria-hidden size={16} />
      Leave presentation
    </Button>
  ) : (
    <Button variant="quiet" onPress={present} className="max-sm:hidden">
      <Presentation aria-hidden size={16} />
      Present
    </Button>
  );
}

/** The same page, one and a half times as large and without navigation; Escape leaves it. */
export function Presented({ children }: { children: ReactNode }) {
  const { isPresenting, leave } = usePresenting();
  useEffect(() => {
    if (!isPresenting) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <div
      className={
        isPresenting ? 'fixed inset-0 z-40 overflow-y-auto overscroll-contain bg-paper' : undefined
      }
    >
      <div className={isPresenting ? '[zoom:1.5]' : undefined}>{children}</div>
    </div>
  );
}
