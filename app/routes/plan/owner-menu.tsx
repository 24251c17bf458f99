import { UserRound } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Card } from '#model/board/board.ts';
import type { PersonId } from '#model/ids.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { usePlan } from './plan-context.ts';

/** Who answers for it; those who may edit choose somebody else. */
export function OwnerMenu({ card }: { card: Card }) {
  const { plan, acts, mayEdit } = usePlan();
  const owner = plan.people.find(({ id }) => id === card.ownerId);
  if (!mayEdit) return owner ? <Avatar name={owner.name} size="s" /> : null;
  const set = (key: string) => {
    const next = plan.people.find(({ id }) => id === key);
    acts.assign(card.id, next?.id);
  };
  return (
    <Menu
      label={`Owner of ${card.title}`}
      placement="bottom end"
      selectionMode="single"
      selectedKeys={[owner?.id ?? 'nobody']}
      onAction={(key) => set(String(key))}
      trigger={
        <AriaButton className="grid size-7 place-items-center rounded-full text-ink-3 hover:bg-hover hover:text-ink touch:size-11">
          {owner ? (
            <Avatar name={owner.name} size="s" isDecorative />
          ) : (
            <UserRound aria-hidden size={16} />
          )}
          <span className="sr-only">{owner ? `Owner: ${owner.name}` : 'Choose an owner'}</span>
        </AriaButton>
      }
    >
      {[...plan.people.map(asItem), asItem({ id: 'nobody', name: 'Nobody yet' })]}
    </Menu>
  );
}

const asItem = ({ id, name }: { id: PersonId | 'nobody'; name: string }) => (
  <MenuItem key={id} id={id}>
    {name}
  </MenuItem>
);
