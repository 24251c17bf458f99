import { useRevalidator } from '@remix-run/react';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { LIMITS } from '#model/limits.ts';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import { TextField } from '#ui/text-field.tsx';
import { postChange } from './post-change.ts';
import { NO_ADDRESS, readLink } from './read-link.ts';

/** Adds an address on the web to a card. */
export function AddLink({ path }: { path: string }) {
  return (
    <Popover
      label="Add a link"
      placement="bottom end"
      className="w-80 max-w-full"
      trigger={
        <Button variant="quiet" size="s" aria-label="Add a link">
          <Link2 aria-hidden size={14} />
          Link
        </Button>
      }
    >
      {(close) => <LinkForm path={path} onDone={close} />}
    </Popover>
  );
}

function LinkForm({ path, onDone }: { path: string; onDone: () => void }) {
  const { revalidate } = useRevalidator();
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [whyNot, setWhyNot] = useState<string>();
  const [isSending, setIsSending] = useState(false);
  const send = async () => {
    if (readLink(url) === undefined) return setWhyNot(NO_ADDRESS);
    setIsSending(true);
    const says = await postChange(path, { intent: 'add-link', url, title });
    setIsSending(false);
    setWhyNot(says);
    if (says !== undefined) return;
    revalidate();
    onDone();
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label="Address"
        type="url"
        placeholder="https://"
        value={url}
        onChange={setUrl}
        errorMessage={whyNot}
        maxLength={LIMITS.linkChars}
        inputRef={takeFocus}
      />
      <TextField
        label="Title"
        placeholder="As it is called, if not by its address"
        value={title}
        onChange={setTitle}
        maxLength={LIMITS.fileNameChars}
      />
      <Button variant="primary" type="submit" isPending={isSending} className="self-end">
        Add link
      </Button>
    </form>
  );
}
