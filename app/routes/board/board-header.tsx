import { Archive, Plus, SlidersHorizontal } from 'lucide-react';
import { HistoryLink } from '#routes/live-board/history-link.tsx';
import { PresenceAvatars } from '#routes/live-board/presence-avatars.tsx';
import { SavedWord } from '#routes/live-board/saved-word.tsx';
import { UndoButtons } from '#routes/live-board/undo-buttons.tsx';
import type { LiveBoard } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useBoardTools } from './board-tools.tsx';

type BoardHeaderProps = {
  readonly title: string;
  readonly live: LiveBoard;
  readonly canEdit: boolean;
  readonly onArchive: () => void;
  readonly onSettings: () => void;
  readonly onAdd: () => void;
};

/** Which board this is, who else is here, whether everything is saved, and the one primary act. */
export function BoardHeader({
  title,
  live,
  canEdit,
  onArchive,
  onSettings,
  onAdd,
}: BoardHeaderProps) {
  const { boardPath } = useBoardTools();
  return (
    <header className="@container px-4 pt-4 pb-3 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 @2xl:flex-nowrap">
        {/* With little room, such as beside a card, the title shares its line with who is here; else all stand in one. */}
        <div className="flex min-h-7 w-full items-center gap-4 @2xl:contents">
          <h1 className="min-w-0 flex-1 truncate font-serif text-lg font-medium tracking-tight text-ink sm:text-xl">
            {title}
          </h1>
          <div className="@2xl:order-1">
            <PresenceAvatars people={live.people} />
          </div>
        </div>
        <SavedWord saved={live.saved} isReader={!canEdit} />
        <div className="ms-auto flex items-center gap-0 sm:gap-1 @2xl:order-2 @2xl:ms-0">
          <HistoryLink to={`${boardPath}/history`} />
          <IconButton
            label="What was archived"
            icon={<Archive aria-hidden size={18} />}
            onPress={onArchive}
          />
          {canEdit && (
            <>
              <IconButton
                label="Board settings"
                icon={<SlidersHorizontal aria-hidden size={18} />}
                onPress={onSettings}
              />
              <UndoButtons undo={live.undo} />
              <Button variant="primary" className="ms-2" onPress={onAdd}>
                <Plus aria-hidden size={16} />
                Add card
              </Button>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
