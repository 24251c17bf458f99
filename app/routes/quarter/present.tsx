import { Presentation, X } from 'lucide-react';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';

type Presenting = {
  readonly isPresenting: boolean;
  readonly setIsPresenting: (isPresenting: boolean) => void;
};

const PresentingContext = createContext<Presenting>({
  isPresenting: false,
  setIsPresenting: () => undefined,
});

/** Whether the page around this is shown to a room. */
export const useIsPresenting = (): boolean => useContext(PresentingContext).isPresenting;

export function PresentButton() {
  const { isPresenting, setIsPresenting } = useContext(PresentingContext);
  return isPresenting ? (
    <Button variant="quiet" onPress={() => setIsPresenting(false)}>
      <X aria-hidden size={16} />
      Leave presentation
    </Button>
  ) : (
    <Button variant="quiet" onPress={() => setIsPresenting(true)} className="max-sm:hidden">
      <Presentation aria-hidden size={16} />
      Present
    </Button>
  );
}

/** The same page, one and a half times as large and without navigation; Escape leaves it. */
export function Presented({ children }: { children: ReactNode }) {
  const [isPresenting, setIsPresenting] = useState(false);
  const presenting = useMemo(() => ({ isPresenting, setIsPresenting }), [isPresenting]);
  useEffect(() => {
    if (!isPresenting) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setIsPresenting(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isPresenting]);
  return (
    <PresentingContext.Provider value={presenting}>
      <div
        className={
          isPresenting
            ? 'fixed inset-0 z-40 overflow-y-auto overscroll-contain bg-paper'
            : undefined
        }
      >
        <div className={isPresenting ? '[zoom:1.5]' : undefined}>{children}</div>
      </div>
    </PresentingContext.Provider>
  );
}
