import { useNavigate } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import type { Grouping } from '#model/board/view-query.ts';
import { Button } from '#ui/button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { useView } from './use-view.ts';

const GROUP_WORDS: Readonly<Record<Grouping, string>> = {
  column: 'Column',
  owner: 'Owner',
  priority: 'Priority',
  channel: 'Channel',
  due: 'Due date',
};
/** What the cards have in common that have nothing. */
export const NONE_WORDS: Readonly<Record<Grouping, string>> = {
  column: '',
  owner: 'Nobody yet',
  priority: 'Serves nothing',
  channel: 'No channel',
  due: 'No day',
};
type GroupMenuProps = { readonly by: Grouping; readonly choices: readonly Grouping[] };

/** Chooses what the headings are. */
export function GroupMenu({ by, choices }: GroupMenuProps) {
  const { query, to } = useView();
  const navigate = useNavigate();
  return (
    <Menu
      label="Group by"
      placement="bottom end"
      trigger={
        <Button variant="quiet" size="s">
          <span className="font-normal">By</span> {GROUP_WORDS[by]}
          <ChevronDown aria-hidden size={14} />
        </Button>
      }
    >
      {choices.map((group) => (
        <MenuItem
          key={group}
          id={group}
          isCurrent={group === by}
          onAction={() =>
            navigate(to({ ...query, group }), { replace: true, preventScrollReset: true })
          }
        >
          {GROUP_WORDS[group]}
        </MenuItem>
      ))}
    </Menu>
  );
}
