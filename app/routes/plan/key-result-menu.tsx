import type { Card } from '#model/board/board.ts';
import type { KeyResultReading } from '#routes/quarter/key-result-reading.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { MenuDots } from './menu-dots.tsx';
import { usePlan } from './plan-context.ts';

type KeyResultMenuProps = {
  readonly card: Card;
  readonly reading: KeyResultReading;
  readonly onEdit: () => void;
};

export function KeyResultMenu({ card, reading, onEdit }: KeyResultMenuProps) {
  const { acts } = usePlan();
  const { keyResult, kpi } = reading;
  const name = kpi?.name ?? 'Key result';
  return (
    <Menu
      label={name}
      placement="bottom end"
      trigger={
        <IconButton label={`Change ${name}`} icon={<MenuDots />} size="s" hasTooltip={false} />
      }
    >
      <MenuItem onAction={onEdit}>Edit the numbers</MenuItem>
      <MenuItem isDanger onAction={() => acts.removeKeyResult(card.id, keyResult, name)}>
        Remove
      </MenuItem>
    </Menu>
  );
}
