import { Redo2, Undo2 } from 'lucide-react';
import type { LiveBoard } from '#sync/use-board.ts';
import { IconButton } from '#ui/icon-button.tsx';

/** Takes one's own last change back, and forth again. */
export function UndoButtons({ undo }: Pick<LiveBoard, 'undo'>) {
  return (
    <>
      <IconButton
        label="Undo"
        shortcut="Ctrl Z"
        isDisabled={!undo.canUndo}
        icon={<Undo2 aria-hidden size={18} />}
        onPress={() => undo.undo()}
      />
      <IconButton
        label="Redo"
        shortcut="Ctrl Shift Z"
        isDisabled={!undo.canRedo}
        icon={<Redo2 aria-hidden size={18} />}
        onPress={() => undo.redo()}
      />
    </>
  );
}
