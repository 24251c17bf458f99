import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ClientData } from '#routes/client/load-client.server.ts';
import { ROLE_WORDS } from '#routes/people/role-words.ts';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '#ui/menu.tsx';
import { ClientMark } from './client-mark.tsx';
import type { ShellData } from './load-shell.server.ts';

type Props = {
  readonly data: ShellData;
  readonly client: ClientData | undefined;
  readonly trigger: ReactElement;
};

/** My clients, each in its colour, and the way to a new one. */
export function ClientMenu({ data, client, trigger }: Props) {
  return (
    <Menu trigger={trigger} label="Clients">
      <MenuSection title="Clients">
        {data.clients.map(({ key, path, name, accent, role }) => (
          <MenuItem
            key={key}
            href={path}
            icon={<ClientMark name={name} accent={accent} />}
            description={role === 'owner' ? undefined : ROLE_WORDS[role].title}
            isCurrent={key === client?.client.key}
          >
            {name}
          </MenuItem>
        ))}
      </MenuSection>
      {data.may.createClient && (
        <>
          <MenuSeparator />
          <MenuItem href="/clients/new" icon={<Plus aria-hidden size={16} />}>
            New client
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
