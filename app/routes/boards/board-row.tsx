import { Form, Link } from '@remix-run/react';
import { Archive, Pencil } from 'lucide-react';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import { TextField } from '#ui/text-field.tsx';
import type { BoardsData } from './load-boards.server.ts';
import type { ArchiveForm } from './use-archive.ts';

interface BoardRowProps {
  readonly board: BoardsData['boards'][number];
  readonly mayManage: boolean;
  readonly isRenaming: boolean;
  readonly answer: FormAnswer | undefined;
  readonly archive: ArchiveForm;
}

export function BoardRow({
  board,
  mayManage,
  isRenaming,
  answer,
  archive: Archiving,
}: BoardRowProps) {
  if (mayManage && isRenaming) return <RenameRow board={board} answer={answer} />;
  return (
    <li className="flex min-h-14 items-center gap-2 border-b border-line">
      <Link
        to={board.path}
        prefetch="intent"
        className="min-w-0 flex-1 rounded-control py-3 font-serif text-base text-ink hover:text-brass-ink"
      >
        {board.title}
      </Link>
      {mayManage && (
        <>
          <ButtonLink
            to={`?rename=${board.id}`}
            variant="quiet"
            size="s"
            preventScrollReset
            aria-label={`Rename ${board.title}`}
          >
            <Pencil aria-hidden size={16} />
          </ButtonLink>
          <Archiving method="post">
            <input type="hidden" name="board" value={board.id} />
            <IconButton
              type="submit"
              name="intent"
              value="archive"
              size="s"
              label={`Archive ${board.title}`}
              icon={<Archive aria-hidden size={16} />}
            />
          </Archiving>
        </>
      )}
    </li>
  );
}

function RenameRow({ board, answer }: Pick<BoardRowProps, 'board' | 'answer'>) {
  return (
    <li className="border-b border-line py-3">
      <Form method="post" className="flex flex-wrap items-start gap-2">
        <input type="hidden" name="board" value={board.id} />
        <TextField
          name="title"
          label={`New title of ${board.title}`}
          isLabelHidden
          isRequired
          inputRef={takeFocus}
          defaultValue={answer?.typed.title ?? board.title}
          errorMessage={answer?.errors.title}
          className="min-w-48 flex-1"
        />
        <Button type="submit" name="intent" value="rename">
          Rename
        </Button>
        <ButtonLink to="." variant="quiet" preventScrollReset>
          Cancel
        </ButtonLink>
      </Form>
    </li>
  );
}
