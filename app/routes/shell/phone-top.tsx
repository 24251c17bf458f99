import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ClientData } from '#routes/client/load-client.server.ts';
import { ClientMenu } from './client-menu.tsx';
import type { ShellData } from './load-shell.server.ts';
import { PersonMenu } from './person-menu.tsx';

type Props = { readonly data: ShellData; readonly client: ClientData | undefined };

/** The top of a phone: whose place this is, in the client's colour, and who I am. */
export function PhoneTop({ data, client }: Props) {
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
      <PersonMenu person={data.person} />
    </header>
  );
}
