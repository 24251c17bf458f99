import { ChevronsRightLeft, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Column } from '#model/board/board.ts';
import { InlineTitle } from '#routes/live-board/inline-title.tsx';
import { useColumn } from '#sync/use-board.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { useBoardTools } from './board-tools.tsx';
import { useFold } from './fold/use-fold.ts';
import { ColumnMenu } from './column-menu.tsx';
import { WorkCount } from './work-count.tsx';

const ColumnLimit = lazy(() => import('./column-limit.tsx'));

type ColumnHeaderProps = {
  readonly column: Column;
  readonly headingId: string;
  readonly onAdd: () => void;
};

/** A column's name, how much is in it, and what can be done to it. */
export function ColumnHeader({ column, headingId, onAdd }: ColumnHeaderProps) {
  const { acts, canEdit, whole } = useBoardTools();
  const all = useColumn(whole, column.id)?.cardIds.length ?? 0;
  const [editing, setEditing] = useState<'title' | 'limit'>();
  const fold = useFold(column);
  const stop = () => setEditing(undefined);

  return (
    <div className="relative flex min-h-11 items-center gap-1 ps-3 pe-1">
      {editing === 'title' ? (
        <div className="min-w-0 flex-1">
          <InlineTitle
            value={column.title}
            label="Column title"
            className="text-sm font-semibold text-ink"
            onType={(title) => acts.renameColumn(column.id, title)}
            onDone={stop}
          />
        </div>
      ) : (
        <h2
          id={headingId}
          title={column.title}
          className="min-w-0 truncate text-sm font-semibold text-ink"
          onDoubleClick={canEdit ? () => setEditing('title') : undefined}
        >
          {column.title}
        </h2>
      )}
      <WorkCount count={all} shown={column.cardIds.length} limit={column.limit} />
      {editing !== 'title' && (
        <div className="ms-auto flex shrink-0">
          <IconButton
            label={`Collapse ${column.title}`}
            hasTooltip={false}
            aria-expanded
            data-fold
            size="s"
            icon={<ChevronsRightLeft aria-hidden size={16} />}
            onPress={fold}
          />
          {canEdit && (
            <>
              <IconButton
                label={`Add card at the top of ${column.title}`}
                hasTooltip={false}
                size="s"
                icon={<Plus aria-hidden size={16} />}
                onPress={onAdd}
              />
              <ColumnMenu
                column={column}
                onRename={() => setEditing('title')}
                onLimit={() => setEditing('limit')}
              />
            </>
          )}
        </div>
      )}
      {editing === 'limit' && (
        <Suspense>
          <ColumnLimit column={column} onClose={stop} />
        </Suspense>
      )}
    </div>
  );
}
