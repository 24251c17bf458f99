import { Form } from '@remix-run/react';
import { Button } from '#ui/button.tsx';
import type { BoardsData } from './load-boards.server.ts';

/** Boards that were put away: nothing in them is lost. */
export function ArchivedBoards({ boards }: { boards: BoardsData['archived'] }) {
  return (
    <ul className="border-t border-line">
      {boards.map((board) => (
        <li key={board.id} className="flex min-h-12 items-center gap-2 border-b border-line">
          <span className="min-w-0 flex-1 truncate text-ink-2">{board.title}</span>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="board" value={board.id} />
            <Button
              type="submit"
              name="intent"
              value="restore"
              size="s"
              aria-label={`Restore ${board.title}`}
            >
              Restore
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
