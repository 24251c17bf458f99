import { NavLink } from '@remix-run/react';
import { Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ClientData } from '#routes/client/load-client.server.ts';
import { Menu, MenuItem } from '#ui/menu.tsx';
import type { ShellData } from './load-shell.server.ts';
import { phonePlaces } from './places.tsx';

type Props = { readonly data: ShellData; readonly client: ClientData | undefined };

const TAB =
  'flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs data-focus-visible:-outline-offset-2 focus-visible:-outline-offset-2 ';

/** The bottom of a phone: five places within the thumb's reach. */
export function PhoneBar({ data, client }: Props) {
  const { bar, more } = phonePlaces(data, client);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex h-shell-bottom border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      {bar.map(({ to, label, icon: Icon, isExact = false }) => (
        <NavLink
          key={to}
          to={to}
          end={isExact}
          className={({ isActive, isPending }) =>
            TAB + (isActive || isPending ? 'font-medium text-brass-ink' : 'text-ink-2')
          }
        >
          <Icon aria-hidden size={20} strokeWidth={1.75} />
          <span className="max-w-full truncate">{label}</span>
        </NavLink>
      ))}
      {more.length > 0 && (
        <Menu
          label="More places"
          placement="top end"
          trigger={
            <Button className={`${TAB} text-ink-2`}>
              <Ellipsis aria-hidden size={20} strokeWidth={1.75} />
              More
            </Button>
          }
        >
          {more.map(({ to, label, icon: Icon }) => (
            <MenuItem key={to} href={to} icon={<Icon aria-hidden size={16} />}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </nav>
  );
}
