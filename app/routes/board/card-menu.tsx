import { Ellipsis } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { later, useLater } from '#ui/later.ts';
import { Menu } from '#ui/menu.tsx';

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

const items = later(() => import('./card-menu-items.tsx'));

/** Fetches what a card's menu offers, before anybody opens one. */
export const useCardMenuSoon = (): void => void useLater(items, false);

/**
 * Everything a drag does, without one. A big board has hundreds of cards, so until it is wanted the menu is one plain
 * button; it is there on hover and focus, and always where nothing hovers.
 */
export function CardMenu({ card, isTabStop, isOpen, onOpenChange, onEdit }: CardMenuProps) {
  const label = `Move ${card.title}`;
  if (isOpen) {
    return <OpenMenu card={card} label={label} onOpenChange={onOpenChange} onEdit={onEdit} />;
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

type OpenMenuProps = Pick<CardMenuProps, 'card' | 'onOpenChange' | 'onEdit'> & {
  readonly label: string;
};

function OpenMenu({ card, label, onOpenChange, onEdit }: OpenMenuProps) {
  const parts = useLater(items, true);
  return (
    <Menu
      label={label}
      isOpen={parts !== undefined}
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
      {parts && <parts.CardMenuItems card={card} onEdit={onEdit} />}
    </Menu>
  );
}
