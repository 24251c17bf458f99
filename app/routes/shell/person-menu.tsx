import { Keyboard, LogOut, Palette, UserRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import { THEMES } from '#routes/appearance/appearance.ts';
import { THEME_WORDS } from '#routes/appearance/appearance-words.ts';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { useKeepAppearance } from '#routes/appearance/use-keep-appearance.ts';
import { SignOutDialog } from '#routes/sign-out/sign-out-dialog.tsx';
import { useSignOut } from '#routes/sign-out/use-sign-out.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '#ui/menu.tsx';
import type { ShellData } from './load-shell.server.ts';
import { wordClasses } from './place-link.tsx';

interface PersonMenuProps {
  readonly person: ShellData['person'];
  /** Shows the keys; left out where there is no keyboard. */
  readonly onHelp?: () => void;
}

/** Who I am, how Quarterdeck looks to me, and the way out. */
export function PersonMenu({ person, onHelp }: PersonMenuProps) {
  const signOut = useSignOut(person.id);
  const { theme } = useAppearance();
  const keep = useKeepAppearance();
  return (
    <>
      <Menu
        label="You"
        placement="top start"
        trigger={
          <Button className="flex h-11 min-w-11 items-center justify-center gap-3 rounded-control px-1.5 text-start text-sm text-ink-2 transition-colors duration-150 hover:bg-hover hover:text-ink lg:group-data-[navigation=open]/nav:min-w-0 lg:group-data-[navigation=open]/nav:flex-1 lg:group-data-[navigation=open]/nav:justify-start">
            <Avatar name={person.name} size="m" isDecorative />
            <span className={`min-w-0 flex-1 ${wordClasses}`}>{person.name}</span>
          </Button>
        }
      >
        <MenuSection title={person.email}>
          <MenuItem href="/account" icon={<UserRound aria-hidden size={16} />}>
            Account
          </MenuItem>
          <MenuItem href="/appearance" icon={<Palette aria-hidden size={16} />}>
            Appearance
          </MenuItem>
          {onHelp && (
            <MenuItem icon={<Keyboard aria-hidden size={16} />} shortcut="?" onAction={onHelp}>
              Keys
            </MenuItem>
          )}
        </MenuSection>
        <MenuSection
          title="Theme"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const next = THEMES.find((each) => keys !== 'all' && keys.has(each));
            if (next) keep({ theme: next });
          }}
        >
          {THEMES.map((each) => (
            <MenuItem key={each} id={each}>
              {THEME_WORDS[each]}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem icon={<LogOut aria-hidden size={16} />} onAction={signOut.begin}>
          Sign out
        </MenuItem>
      </Menu>
      <SignOutDialog signOut={signOut} />
    </>
  );
}
