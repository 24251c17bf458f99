import {
  Archive,
  ArrowDown,
  ArrowDownToLine,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpToLine,
  Pencil,
  SquareCheck,
} from 'lucide-react';
import { useEffect } from 'react';
import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { BoardItems } from '#routes/move-cards/board-items.tsx';
import { useAnnounce } from '#ui/announce.tsx';
import { MenuItem, MenuSection, MenuSeparator } from '#ui/menu.tsx';
import { useBoardTools } from './board-tools.tsx';
import { focusCard } from './card-focus.ts';
import { movedInWords } from './drag/drag-words.ts';
import { placeOf, step, type Direction, type Place } from './drag/place.ts';

type CardMenuItemsProps = { readonly card: Card; readonly onEdit: () => void };

/** When the menu goes, the card has the focus again, wherever it is by then. */
function useFocusBack(cardId: CardId): void {
  useEffect(() => () => focusCard(cardId), [cardId]);
}

/** What a card's menu offers. */
export function CardMenuItems({ card, onEdit }: CardMenuItemsProps) {
  const { acts, store, selection } = useBoardTools();
  const announce = useAnnounce();
  useFocusBack(card.id);
  const { columns } = store.board();
  const at = columns.findIndex(({ id }) => id === card.columnId);
  const move = (place: Place) => {
    acts.moveCards([card.id], place);
    announce(movedInWords({ title: card.title, columns, held: new Set([card.id]), place }));
  };
  const go = (direction: Direction) => () => {
    const place = placeOf(columns, card.id);
    if (place) move(step(columns, new Set([card.id]), place, direction));
  };
  const ids = columns[at]?.cardIds ?? [];
  const index = ids.indexOf(card.id);
  const next = ids[index + 1] ?? ids[index - 1];
  const focusNext = () => {
    if (next) focusCard(next);
  };
  const archive = () => {
    acts.archiveCard(card.id, card.title);
    focusNext();
  };
  return (
    <>
      <MenuSection title="Position">
        <MenuItem icon={<ArrowUpToLine size={16} />} onAction={go('top')}>
          Top of the column
        </MenuItem>
        <MenuItem icon={<ArrowUp size={16} />} onAction={go('up')}>
          One up
        </MenuItem>
        <MenuItem icon={<ArrowDown size={16} />} onAction={go('down')}>
          One down
        </MenuItem>
        <MenuItem icon={<ArrowDownToLine size={16} />} onAction={go('bottom')}>
          Bottom of the column
        </MenuItem>
      </MenuSection>
      {columns.length > 1 && (
        <MenuSection title="Column">
          {columns.map((column, index) =>
            index === at ? null : (
              <MenuItem
                key={column.id}
                icon={index < at ? <ArrowLeft size={16} /> : <ArrowRight size={16} />}
                onAction={() => move({ columnId: column.id, after: null })}
              >
                {column.title}
              </MenuItem>
            ),
          )}
        </MenuSection>
      )}
      <BoardItems cardIds={[card.id]} onMoved={focusNext} />
      <MenuSeparator />
      <MenuItem icon={<Pencil size={16} />} shortcut="E" onAction={onEdit}>
        Edit title
      </MenuItem>
      <MenuItem
        icon={<SquareCheck size={16} />}
        shortcut="X"
        onAction={() => selection.toggle(card.id)}
      >
        {selection.now().ids.has(card.id) ? 'No longer select' : 'Select'}
      </MenuItem>
      <MenuItem icon={<Archive size={16} />} onAction={archive}>
        Archive
      </MenuItem>
    </>
  );
}
