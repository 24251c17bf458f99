import { Archive, ArrowDown, ArrowUp, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { cardAddress } from './card-address.ts';
import { MenuDots } from './menu-dots.tsx';
import { usePlan } from './plan-context.ts';

/**
 * What can be done to a priority or a channel plan, for hands that do not drag. What is in it is drawn once it is open:
 * it knows the rest of the plan, and a plan has many of these.
 */
export function PlanItemMenu({ card, children }: { card: Card; children: ReactNode }) {
  return (
    <Menu
      label={card.title}
      placement="bottom end"
      trigger={
        <IconButton
          label={`Actions for ${card.title}`}
          icon={<MenuDots />}
          size="s"
          hasTooltip={false}
        />
      }
    >
      {children}
    </Menu>
  );
}

type PlanItemActsProps = {
  readonly card: Card;
  /** What it stands among, itself included, in order. */
  readonly siblings: readonly CardId[];
  /** Puts it behind a sibling; null: first. */
  readonly onMove: (after: CardId | null) => void;
};

/** Opens it, moves it among its siblings, archives it. */
export function PlanItemActs({ card, siblings, onMove }: PlanItemActsProps) {
  const { plan, acts } = usePlan();
  const at = siblings.indexOf(card.id);
  const moveTo = (index: number) =>
    onMove(siblings.filter((id) => id !== card.id)[index - 1] ?? null);
  return (
    <>
      <MenuItem icon={<PanelRight size={16} />} href={cardAddress(plan, card.id)}>
        Open
      </MenuItem>
      <MenuItem icon={<ArrowUp size={16} />} isDisabled={at <= 0} onAction={() => moveTo(at - 1)}>
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown size={16} />}
        isDisabled={at === -1 || at === siblings.length - 1}
        onAction={() => moveTo(at + 1)}
      >
        Move down
      </MenuItem>
      <MenuItem icon={<Archive size={16} />} onAction={() => acts.archive(card)}>
        Archive
      </MenuItem>
    </>
  );
}
