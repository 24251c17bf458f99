import type { Column } from '#model/board/board.ts';
import { focusWhenFree } from '#routes/live-board/focus-when-free.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { useBoardTools } from '../board-tools.tsx';

/** Folds a column, or opens it, says so, and keeps the focus on the button that does it back. */
export function useFold({ id, title }: Pick<Column, 'id' | 'title'>): () => void {
  const { folds } = useBoardTools();
  const announce = useAnnounce();
  return () => {
    folds.toggle(id);
    announce(folds.has(id) ? `Collapsed ${title}.` : `Expanded ${title}.`);
    // React draws in a microtask of its own, queued before this one.
    queueMicrotask(() => {
      const button = document.querySelector<HTMLElement>(`[data-column-id="${id}"] [data-fold]`);
      if (!button) return;
      focusWhenFree(button);
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  };
}
