import {
  Archive,
  ArrowDown,
  ArrowDownToLine,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpToLine,
  Ellipsis,
  Pencil,
  SquareCheck,
} from 'lucide-react';
import { useEffect } from 'react';
import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '#ui/menu.tsx';
import { useBoardTools } from './board-tools.tsx';
import { focusCard } from './card-focus.ts';
import { BoardItems } from '#routes/move-cards/board-items.tsx';
import { movedInWords } from './drag/drag-words.ts';
import { placeOf, step, type Direction, type Place } from './drag/place.ts';

type CardMenuProps = {
  readonly card: Card;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onEdit: () => void;
};

const where =
  'absolute! end-1 top-1 touch:end-0 touch:top-0 touch:bg-transparent bg-raised text-ink-3';
const whenPointedAt =
  '[@media(hover:hover)]:opacity-0 group-focus-within/card:opacity-100! group-hover/card:opacity-100!';

/**
 * Everything a drag does, without one. A big board has hundreds of cards, so until it is wanted the menu is one plain
 * button; it is there on hover and focus, and always where nothing hovers.
 */
export function CardMenu({ card, isTabStop, isOpen, onOpenChange, onEdit }: CardMenuProps) {
  const label = `Move ${card.title}`;
  if (isOpen) {
    return (
      <Menu
        label={label}
        isOpen
        onOpenChange={onOpenChange}
        trigger={
          <IconButton
            label={label}
            hasTooltip={false}
            size="s"
            icon={<Ellipsis aria-hidden size={16} />}
            className={where}
          />
        }
      >
        <CardMenuItems card={card} onEdit={onEdit} />
      </Menu>
    );
  }
  return (
    <button
      type="button"
      aria-label={label}
      aria-haspopup="menu"
      tabIndex={isTabStop ? 0 : -1}
      className={`grid size-7 place-items-center rounded-control hover:bg-hover hover:text-ink touch:size-11 ${where} ${whenPointedAt}`}
      onClick={() => onOpenChange(true)}
    >
      <Ellipsis aria-hidden size={16} />
    </button>
  );
}

/** When the menu goes, the card has the focus again, wherever it is by then. */
function useFocusBack(cardId: CardId): void {
  useEffect(() => () => focusCard(cardId), [cardId]);
}

function CardMenuItems({ card, onEdit }: Pick<CardMenuProps, 'card' | 'onEdit'>) {
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
