import { NavLink } from '@remix-run/react';
import type { ClientData } from '#routes/client/load-client.server.ts';

const LINK =
  'block truncate rounded-control py-1.5 ps-4 pe-2 text-sm touch:py-3 data-lit:bg-hover data-lit:text-ink data-lit:outline-2 data-lit:-outline-offset-2 data-lit:outline-brass ';

/** The boards one may see, below Boards, where there is room for their names. */
export function BoardLinks({ client }: { client: ClientData }) {
  if (client.boards.length === 0) return null;
  return (
    <ul
      aria-label="Boards"
      className="ms-4.5 my-0.5 hidden border-s border-line ps-1.5 lg:group-data-[navigation=open]/nav:block"
    >
      {client.boards.map((board) => (
        <li key={board.id}>
          <NavLink
            to={`${client.client.path}/boards/${board.id}`}
            data-takes-cards={board.id}
            className={({ isActive, isPending }) =>
              LINK +
              (isActive || isPending
                ? 'font-medium text-brass-ink'
                : 'text-ink-2 hover:bg-hover hover:text-ink')
            }
          >
            {board.title}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
