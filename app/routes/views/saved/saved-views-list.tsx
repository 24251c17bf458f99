import { useFetcher, useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { viewPairs } from '#model/board/saved-view.ts';
import type { SavedViews } from '#routes/board-views/load-views.server.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { SaveView } from './save-view.tsx';
import { SavedViewLine } from './saved-view-line.tsx';

/** Views to go to, to rename and to delete, and the present one to save. */
export default function SavedViewsList({ onClose }: { readonly onClose: () => void }) {
  const { boardPath } = useBoardTools();
  const path = `${boardPath}/views`;
  const { load, data } = useFetcher<SavedViews>();
  useEffect(() => load(path), [load, path]);
  const [renaming, setRenaming] = useState<string>();
  const { search } = useLocation();
  const query = new URLSearchParams(
    viewPairs(new URLSearchParams(search)).map((pair) => [...pair]),
  ).toString();
  if (!data) return <div aria-busy className="h-24" />;
  const { views, mayShare } = data;
  const parts = [
    { title: 'For everybody on this board', views: views.filter(({ isShared }) => isShared) },
    { title: 'Only for me', views: views.filter(({ isShared }) => !isShared) },
  ];
  return (
    <div className="flex flex-col gap-3">
      {parts.map((part) => {
        if (part.views.length === 0) return null;
        return (
          <section key={part.title} aria-label={part.title}>
            <h3 className="px-2 pb-1 text-xs font-medium text-ink-3">{part.title}</h3>
            <ul>
              {part.views.map((view) => (
                <SavedViewLine
                  key={view.id}
                  view={view}
                  path={path}
                  isCurrent={view.query === query}
                  isRenaming={view.id === renaming}
                  onRename={setRenaming}
                  onClose={onClose}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <SaveView path={path} query={query} mayShare={mayShare} hasViews={views.length > 0} />
    </div>
  );
}
