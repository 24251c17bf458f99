import { useActionData, useFetcher } from '@remix-run/react';
import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CommentId } from '#model/ids.ts';
import { answerOf } from '#routes/form-answer.ts';
import { useWhenDone } from '#routes/quarter/use-when-done.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { FormError } from '#ui/form-error.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import { TextArea } from '#ui/text-area.tsx';

type CommentFormProps = {
  readonly intent: 'comment' | 'edit-comment';
  readonly label: string;
  readonly placeholder?: string;
  /** On the button that sends it. */
  readonly send: string;
  /** What it replies to. */
  readonly parentId?: CommentId;
  /** What it changes, and how that reads now. */
  readonly commentId?: CommentId;
  readonly before?: string;
  readonly mayBeInternal?: boolean;
  /** It opened for one comment: closes it, sent or not. Without it, the form stays and empties itself. */
  readonly onDone?: () => void;
};

/** Where a comment is written. Sent by its button or by Ctrl or ⌘ with Enter; without scripts a form like any other. */
export function CommentForm(props: CommentFormProps) {
  const { intent, label, placeholder, send, parentId, commentId, before = '', onDone } = props;
  const fetcher = useFetcher<unknown>();
  const form = useRef<HTMLFormElement>(null);
  const posted = useActionData<unknown>();
  const answer = answerOf(fetcher.data ?? (onDone ? undefined : posted), intent);
  const [text, setText] = useState(answer?.typed.text ?? before);
  const [isInternal, setIsInternal] = useState(answer?.typed.internal !== undefined);
  useWhenDone(fetcher.data, intent, () => {
    setText(before);
    onDone?.();
  });
  const isWritten = text.trim() !== before;
  useEscape(form, { isWritten, onCancel: onDone });

  return (
    <fetcher.Form
      ref={form}
      method="post"
      aria-label={label}
      className={`flex flex-col gap-2 ${isInternal ? 'rounded-control bg-sunken p-2' : ''}`}
    >
      <input type="hidden" name="intent" value={intent} />
      {parentId !== undefined && <input type="hidden" name="parentId" value={parentId} />}
      {commentId !== undefined && <input type="hidden" name="commentId" value={commentId} />}
      <TextArea
        name="text"
        label={label}
        isLabelHidden
        rows={2}
        placeholder={placeholder}
        value={text}
        onChange={setText}
        errorMessage={answer?.errors.text}
        inputRef={onDone && takeFocus}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          if (isWritten) form.current?.requestSubmit();
        }}
      />
      {isInternal && (
        <p className="flex items-center gap-1.5 text-xs text-ink-2">
          <Lock aria-hidden size={12} className="shrink-0" />
          Leadership, vendors and viewers will not see it.
        </p>
      )}
      <FormError message={answer?.errors.form} />
      <div className="flex min-h-7 flex-wrap items-center gap-2">
        <Button type="submit" size="s" isPending={fetcher.state === 'submitting'}>
          {send}
        </Button>
        {onDone && (
          <Button variant="quiet" size="s" onPress={onDone}>
            Cancel
          </Button>
        )}
        {props.mayBeInternal === true && (
          <CheckboxField
            name="internal"
            label="Internal"
            className="ms-auto"
            isSelected={isInternal}
            onChange={setIsInternal}
          />
        )}
      </div>
    </fetcher.Form>
  );
}

type Escape = { readonly isWritten: boolean; readonly onCancel: (() => void) | undefined };

/**
 * Escape never throws away what is written, and closes a form opened for one comment rather than the panel around it.
 * A listener on the element itself, because the panel listens to the page and would hear of it before React does.
 */
function useEscape(form: { readonly current: HTMLFormElement | null }, escape: Escape): void {
  const now = useRef(escape);
  useEffect(() => {
    now.current = escape;
  });
  useEffect(() => {
    const element = form.current;
    const keep = (event: KeyboardEvent) => {
      const { isWritten, onCancel } = now.current;
      if (event.key !== 'Escape' || (!isWritten && !onCancel)) return;
      event.preventDefault();
      if (!isWritten) onCancel?.();
    };
    element?.addEventListener('keydown', keep);
    return () => element?.removeEventListener('keydown', keep);
  }, [form]);
}
