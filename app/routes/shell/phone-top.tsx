import { Link } from '@remix-run/react';
import { ChevronDown, Inbox, Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ClientData } from '#routes/client/load-client.server.ts';
import { ClientMenu } from './client-menu.tsx';
import type { ShellData } from './load-shell.server.ts';
import { useInboxCount } from './inbox-count.ts';
import { PersonMenu } from './person-menu.tsx';

type Props = {
  readonly data: ShellData;
  readonly client: ClientData | undefined;
  readonly onFind: () => void;
};

/** The top of a phone: whose place this is, in the client's colour, and who I am. */
export function PhoneTop({ data, client, onFind }: Props) {
  const name = client?.client.name ?? 'Quarterdeck';
  return (
    <header
      className={`sticky top-0 z-30 flex h-shell-top items-center gap-2 ps-4 pe-2 sm:hidden print:hidden ${
        client ? 'bg-band text-on-band' : 'border-b border-line bg-sunken'
      }`}
    >
      <ClientMenu
        data={data}
        client={client}
        trigger={
          <Button className="flex h-11 min-w-0 flex-1 items-center gap-2 text-start data-focus-visible:-outline-offset-2 data-focus-visible:outline-current">
            <span className="truncate font-serif text-base font-medium">{name}</span>
            <ChevronDown aria-hidden size={16} className="shrink-0" />
            <span className="sr-only">Switch client</span>
          </Button>
        }
      />
      <Button
        aria-label="Find or go to"
        className="grid size-11 place-items-center data-focus-visible:-outline-offset-2 data-focus-visible:outline-current"
        onPress={onFind}
      >
        <Search aria-hidden size={18} />
      </Button>
      <InboxLink />
      <PersonMenu person={data.person} />
    </header>
  );
}

/** The way to the inbox, with a dot when something is new: a phone's bar has no room for it. */
function InboxLink() {
  const count = useInboxCount();
  return (
    <Link
      to="/inbox"
      aria-label={count > 0 ? `Inbox, ${count} new` : 'Inbox'}
      className="relative grid size-11 place-items-center focus-visible:-outline-offset-2 focus-visible:outline-current"
    >
      <Inbox aria-hidden size={18} />
      {count > 0 && (
        <span className="absolute end-2 top-2 size-2.5 rounded-full bg-brass ring-2 ring-current" />
      )}
    </Link>
  );
}
