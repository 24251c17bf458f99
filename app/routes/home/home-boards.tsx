import { Link } from '@remix-run/react';
import { Section } from '#ui/section.tsx';
import type { Home } from './load-home.server.ts';

/** The task boards and how much is open on each. */
export function HomeBoards({ home }: { home: Home }) {
  const { boards, client, may } = home;
  if (boards.length === 0 && may.makeBoards) return null;
  return (
    <Section title="Boards">
      {boards.length === 0 ? (
        <p className="text-ink-2">Boards you are given appear here.</p>
      ) : (
        <ul className="flex flex-col border-t border-line">
          {boards.map((board) => (
            <li
              key={board.id}
              className="relative flex items-baseline justify-between gap-4 border-b border-line py-2.5"
            >
              <Link
                to={`${client.path}/boards/${board.id}`}
                className="min-w-0 truncate rounded-control font-medium text-ink after:absolute after:inset-0 hover:underline"
              >
                {board.title}
              </Link>
              <span className="shrink-0 text-xs text-ink-3 tabular-nums">
                {board.open === 0 ? 'nothing open' : `${board.open} open`}
                {board.late > 0 && <span className="text-danger"> · {board.late} late</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
