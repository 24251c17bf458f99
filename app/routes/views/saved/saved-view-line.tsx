import { Link, useFetcher } from '@remix-run/react';
import { Pencil, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import type { SavedView } from '#routes/board-views/load-views.server.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { answerOf } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';

type SavedViewLineProps = {
  readonly view: SavedView;
  /** Where forms about views go. */
  readonly path: string;
  readonly isCurrent: boolean;
  readonly isRenaming: boolean;
  readonly onRename: (id: string | undefined) => void;
  readonly onClose: () => void;
};

/** One view: its name leads there. */
export function SavedViewLine(props: SavedViewLineProps) {
  const { view, path, isCurrent, isRenaming, onRename, onClose } = props;
  const { boardPath } = useBoardTools();
  const toast = useToast();
  const { submit } = useFetcher({ key: 'remove-view' });
  const post = (intent: 'remove' | 'restore') =>
    void submit({ intent, id: view.id }, { method: 'post', action: path });
  if (isRenaming) {
    return <RenameView view={view} path={path} onDone={() => onRename(undefined)} />;
  }
  const remove = () => {
    post('remove');
    toast(`Deleted the view “${view.title}”.`, { label: 'Undo', onAction: () => post('restore') });
  };
  return (
    <li className="flex items-center rounded-control hover:bg-hover">
      <Link
        to={{ pathname: boardPath, search: view.query }}
        preventScrollReset
        discover="none"
        aria-current={isCurrent || undefined}
        onClick={onClose}
        className="min-w-0 flex-1 truncate rounded-control px-2 py-1.5 text-sm text-ink aria-[current]:font-medium aria-[current]:text-brass-ink touch:py-3"
      >
        {view.title}
      </Link>
      {view.mayChange && (
        <>
          <IconButton
            label={`Rename ${view.title}`}
            hasTooltip={false}
            size="s"
            icon={<Pencil aria-hidden size={14} />}
            onPress={() => onRename(view.id)}
          />
          <IconButton
            label={`Delete ${view.title}`}
            hasTooltip={false}
            size="s"
            icon={<Trash2 aria-hidden size={14} />}
            onPress={remove}
          />
        </>
      )}
    </li>
  );
}

type RenameViewProps = {
  readonly view: SavedView;
  readonly path: string;
  readonly onDone: () => void;
};

function RenameView({ view, path, onDone }: RenameViewProps) {
  const { Form, data, state } = useFetcher<unknown>();
  const errors = answerOf(data)?.errors;
  const isDone = state === 'idle' && data !== undefined && !errors;
  useEffect(() => {
    if (isDone) onDone();
  });
  return (
    <li>
      <Form method="post" action={path} className="flex items-start gap-2 py-1">
        <input type="hidden" name="intent" value="rename" />
        <input type="hidden" name="id" value={view.id} />
        <TextField
          label="Name of the view"
          isLabelHidden
          name="title"
          defaultValue={view.title}
          inputRef={takeFocus}
          errorMessage={errors?.title ?? errors?.form}
          className="min-w-0 flex-1"
        />
        <Button type="submit">Rename</Button>
      </Form>
    </li>
  );
}
