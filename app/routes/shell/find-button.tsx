import { Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Kbd } from '#ui/kbd.tsx';
import { wordClasses } from './place-link.tsx';

/** Opens the palette, for those who do not know its key. */
export function FindButton({ onFind }: { onFind: () => void }) {
  return (
    <Button
      onPress={onFind}
      className="mb-1 flex h-9 shrink-0 items-center justify-center gap-3 rounded-control px-2.5 text-sm text-ink-3 transition-colors duration-150 hover:bg-hover hover:text-ink lg:group-data-[navigation=open]/nav:justify-start lg:group-data-[navigation=open]/nav:border lg:group-data-[navigation=open]/nav:border-line touch:h-11"
    >
      <Search aria-hidden size={16} className="shrink-0" />
      <span className={`flex-1 text-start ${wordClasses}`}>Find or go to</span>
      <span
        aria-hidden
        className="hidden text-ink-2 lg:group-data-[navigation=open]/nav:block touch:hidden!"
      >
        <Kbd>⌘K</Kbd>
      </span>
    </Button>
  );
}
