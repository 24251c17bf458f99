import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import type { ClientData } from '#routes/client/load-client.server.ts';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { useKeepAppearance } from '#routes/appearance/use-keep-appearance.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { BoardLinks } from './board-links.tsx';
import { ClientLinks } from './client-links.tsx';
import { ClientSwitcher } from './client-switcher.tsx';
import { FindButton } from './find-button.tsx';
import type { ShellData } from './load-shell.server.ts';
import { PersonMenu } from './person-menu.tsx';
import { PlaceLink } from './place-link.tsx';
import { placesOf, placesOverAll } from './places.tsx';

type Props = {
  readonly data: ShellData;
  readonly client: ClientData | undefined;
  readonly onHelp: () => void;
  readonly onFind: () => void;
};

/** The left navigation. Words need a wide window and the wish to see them; otherwise it is a rail of icons. */
export function SideNavigation({ data, client, onHelp, onFind }: Props) {
  const { navigation } = useAppearance();
  const keep = useKeepAppearance();
  const isOpen = navigation === 'open';
  return (
    <nav
      aria-label="Main"
      data-navigation={navigation}
      className="group/nav sticky top-0 hidden h-dvh w-14 shrink-0 flex-col border-e border-line bg-sunken sm:flex lg:data-[navigation=open]:w-60 print:hidden"
    >
      <ClientSwitcher data={data} client={client} />
      <div data-navigation-list className="flex min-h-0 flex-1 flex-col gap-px overflow-y-auto p-2">
        <FindButton onFind={onFind} />
        {placesOf(client).map((place) => (
          <div key={place.to}>
            <PlaceLink place={place} />
            {client && place.label === 'Boards' && <BoardLinks client={client} />}
          </div>
        ))}
        {!client && <ClientLinks clients={data.clients} />}
      </div>
      <div className="flex flex-col gap-px border-t border-line p-2">
        {placesOverAll(data).map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
        <div className="flex flex-col items-center gap-1 lg:group-data-[navigation=open]/nav:flex-row">
          <PersonMenu person={data.person} onHelp={onHelp} />
          <span className="hidden lg:block">
            <IconButton
              label={isOpen ? 'Collapse navigation' : 'Expand navigation'}
              size="s"
              icon={
                isOpen ? (
                  <PanelLeftClose aria-hidden size={16} />
                ) : (
                  <PanelLeftOpen aria-hidden size={16} />
                )
              }
              onPress={() => keep({ navigation: isOpen ? 'rail' : 'open' })}
            />
          </span>
        </div>
      </div>
    </nav>
  );
}
