import { SquareKanban } from 'lucide-react';
import type { CardId } from '#model/ids.ts';
import { MenuItem, MenuSection } from '#ui/menu.tsx';
import { useMoveToBoard } from './use-move-to-board.ts';

type BoardItemsProps = {
  readonly cardIds: readonly CardId[];
  /** They are on the other board. */
  readonly onMoved?: () => void;
};

/** The part of a menu that moves cards to another board of the client; nothing where there is none. */
export function BoardItems({ cardIds, onMoved }: BoardItemsProps) {
  const { others, move } = useMoveToBoard();
  if (others.length === 0 || cardIds.length === 0) return null;
  return (
    <MenuSection title="Another board">
      {others.map((board) => (
        <MenuItem
          key={board.id}
          id={board.id}
          icon={<SquareKanban size={16} />}
          onAction={() => void move(cardIds, board).then((isMoved) => isMoved && onMoved?.())}
        >
          {board.title}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
