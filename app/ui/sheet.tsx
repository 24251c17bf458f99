import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { PanelWidthHandle, usePanelWidth } from './panel-width.tsx';

interface SheetProps {
  readonly label: string;
  /** Escape and the close button. */
  readonly onClose: () => void;
  /** Beside the close button: a menu, a link. */
  readonly actions?: ReactNode;
  /** At the start of the top line: where this belongs. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A panel at the right beside which the page goes on working; on a phone it covers the page. It is drawn by the
 * server too, so a link to what it shows paints at once. Focus comes in when it opens and goes back when it closes.
 */
export function Sheet({ label, onClose, actions, lead, children }: SheetProps) {
  const panel = useRef<HTMLElement>(null);
  const width = usePanelWidth();

  useEffect(() => {
    const element = panel.current;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    element?.addEventListener('keydown', closeOnEscape);
    return () => element?.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={label}
      style={width.style}
      className="fixed inset-0 z-40 flex w-120 flex-col bg-raised outline-none sm:inset-y-0 sm:right-0 sm:left-auto max-sm:w-auto! sm:max-w-[90vw] sm:border-s sm:border-line sm:shadow-float"
    >
      <PanelWidthHandle {...width} />
      <div className="flex items-center gap-1 border-b border-line px-4 py-2">
        <div className="min-w-0 flex-1 truncate text-sm text-ink-3">{lead}</div>
        {actions}
        <IconButton
          label="Close"
          shortcut="Esc"
          icon={<X aria-hidden size={18} />}
          onPress={onClose}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</div>
    </aside>
  );
}
