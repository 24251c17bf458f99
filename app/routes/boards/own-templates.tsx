import { useRevalidator } from '@remix-run/react';
import { Pencil, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { LIMITS } from '#model/limits.ts';
import { sendTemplate } from '#routes/board-templates/send-template.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import type { BoardsData } from './load-boards.server.ts';

type OwnTemplatesProps = {
  readonly templates: BoardsData['templates'];
  readonly clientPath: string;
};

/** The client's own templates: their names, and a way to be rid of one. */
export function OwnTemplates({ templates, clientPath }: OwnTemplatesProps) {
  const { revalidate } = useRevalidator();
  const toast = useToast();
  const [renaming, setRenaming] = useState<string>();
  const send = async (fields: Readonly<Record<string, string>>): Promise<boolean> => {
    const whyNot = await sendTemplate(clientPath, fields);
    if (whyNot !== undefined) toast(whyNot);
    revalidate();
    return whyNot === undefined;
  };
  const remove = async (template: string, title: string) => {
    if (!(await send({ intent: 'remove', template }))) return;
    toast(`Deleted the template “${title}”. Boards made of it stay.`, {
      label: 'Undo',
      onAction: () => void send({ intent: 'restore', template }),
    });
  };
  return (
    <ul className="border-t border-line">
      {templates.map(({ id, title, says }) => (
        <li key={id} className="flex min-h-14 items-center gap-2 border-b border-line py-2">
          {renaming === id ? (
            <Rename
              title={title}
              onKeep={(next) =>
                void send({ intent: 'rename', template: id, title: next }).then(
                  (isDone) => isDone && setRenaming(undefined),
                )
              }
              onCancel={() => setRenaming(undefined)}
            />
          ) : (
            <>
              <div className="min-w-0 flex-1">
                <p className="truncate text-ink">{title}</p>
                <p className="truncate text-xs text-ink-2">{says}</p>
              </div>
              <IconButton
                label={`Rename ${title}`}
                size="s"
                icon={<Pencil aria-hidden size={16} />}
                onPress={() => setRenaming(id)}
              />
              <IconButton
                label={`Delete ${title}`}
                size="s"
                icon={<Trash2 aria-hidden size={16} />}
                onPress={() => void remove(id, title)}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type RenameProps = {
  readonly title: string;
  readonly onKeep: (title: string) => void;
  readonly onCancel: () => void;
};

function Rename({ title, onKeep, onCancel }: RenameProps) {
  const [typed, setTyped] = useState(title);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    onKeep(typed);
  };
  return (
    <form onSubmit={keep} className="flex min-w-0 flex-1 flex-wrap items-start gap-2">
      <TextField
        label={`New name of ${title}`}
        isLabelHidden
        isRequired
        inputRef={takeFocus}
        maxLength={LIMITS.nameChars}
        value={typed}
        onChange={setTyped}
        className="min-w-48 flex-1"
      />
      <Button type="submit">Rename</Button>
      <Button variant="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
