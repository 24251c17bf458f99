import { useBoard } from '#sync/use-board.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useBoardTools } from '../board-tools.tsx';
import { TemplateSetting } from './template-setting.tsx';
import { AgingSetting } from './aging-setting.tsx';

/** What holds for a board as a whole, for everybody on it. Loaded when somebody opens it. */
export default function BoardSettings({ onClose }: { onClose: () => void }) {
  const { whole, acts, mayManage } = useBoardTools();
  const { agingDays } = useBoard(whole);
  return (
    <Dialog
      title="Board settings"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <div className="flex flex-col gap-6">
        <AgingSetting days={agingDays} onSet={acts.setAging} />
        {mayManage && (
          <div className="border-t border-line pt-6">
            <TemplateSetting onSaved={onClose} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
