import { useActionData, useFetcher } from '@remix-run/react';
import { Lock } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { CommentId, PersonId } from '#model/ids.ts';
import { answerOf } from '#routes/form-answer.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useWhenDone } from '#routes/quarter/use-when-done.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { FormError } from '#ui/form-error.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { MentionListBox, optionId } from './mention-list.tsx';
import { useCommenting } from './commenting-context.ts';
import { useDraft } from './use-draft.ts';
import { useEscape } from './use-escape.ts';
import { useMentionList } from './use-mention-list.ts';

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
  /** What it replies to or changes is internal, and so is this. */
  readonly isInternal?: boolean;
  readonly mayBeInternal?: boolean;
  /** It opened for one comment: closes it, sent or not. Without it, the form stays and empties itself. */
  readonly onDone?: () => void;
};

/**
 * Where a comment is written. Sent by its button or by Ctrl or ⌘ with Enter; `@` opens a list of those who will read
 * it; without scripts a form like any other.
 */
export function CommentForm(props: CommentFormProps) {
  const { intent, label, placeholder, send, parentId, commentId, before = '', onDone } = props;
  const fetcher = useFetcher<unknown>();
  const form = useRef<HTMLFormElement>(null);
  const posted = useActionData<unknown>();
  const answer = answerOf(fetcher.data ?? (onDone ? undefined : posted), intent);
  const [text, setText] = useState(answer?.typed.text ?? before);
  const [isTicked, setIsTicked] = useState(answer?.typed.internal !== undefined);
  const [chosen, setChosen] = useState<readonly PersonId[]>([]);
  const isInternal = props.isInternal ?? isTicked;
  const { cardId, readers: all } = useCommenting();
  const listId = useId();
  const keep = useDraft({
    personId: useLiveBoardContext().me,
    cardId,
    replyTo: parentId,
    isOn: intent === 'comment',
    onFound: (draft) => {
      setText(draft.text);
      setIsTicked(props.mayBeInternal === true && draft.isInternal);
      setChosen(draft.chosen);
    },
  });
  /** What is written becomes this; what is the same stays out of `next`. */
  const write = (next: { text?: string; isTicked?: boolean; chosen?: readonly PersonId[] }) => {
    const now = { text, isTicked, chosen, ...next };
    setText(now.text);
    setIsTicked(now.isTicked);
    setChosen(now.chosen);
    const isEmpty = now.text.trim() === '';
    keep(isEmpty ? undefined : { ...now, isInternal: now.isTicked });
  };
  const readers = all.filter(({ readsInternal }) => !isInternal || readsInternal);
  const mention = useMentionList({
    readers,
    text,
    onChoose: (next, { id }) => write({ text: next, chosen: [...chosen, id] }),
  });
  useWhenDone(fetcher.data, intent, () => {
    write({ text: before, chosen: [] });
    onDone?.();
  });
  const isWritten = text.trim() !== before;
  useFocusAtFirst(onDone && mention.field);
  useEscape(form, { isWritten, onCancel: onDone });

  return (
    <fetcher.Form
      ref={form}
      method="post"
      aria-label={label}
      className={`flex flex-col gap-2 ${isInternal && !onDone ? 'rounded-control bg-sunken p-2' : ''}`}
    >
      <input type="hidden" name="intent" value={intent} />
      {parentId !== undefined && <input type="hidden" name="parentId" value={parentId} />}
      {commentId !== undefined && <input type="hidden" name="commentId" value={commentId} />}
      {chosen.map((id) => (
        <input key={id} type="hidden" name="chosen" value={id} />
      ))}
      <div className="relative">
        {mention.list && <MentionListBox id={listId} list={mention.list} />}
        <TextArea
          name="text"
          label={label}
          isLabelHidden
          rows={2}
          placeholder={placeholder}
          value={text}
          onChange={(next) => {
            write({ text: next });
            mention.look(next);
          }}
          onBlur={mention.close}
          errorMessage={answer?.errors.text}
          list={mention.list && { id: listId, at: optionId(listId, mention.list.at) }}
          inputRef={mention.field}
          onKeyDown={(event) => {
            if (mention.onKeyDown(event)) return;
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            if (isWritten) form.current?.requestSubmit();
          }}
        />
      </div>
      {isTicked && !onDone && (
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
            isSelected={isTicked}
            onChange={(next) => write({ isTicked: next })}
          />
        )}
      </div>
    </fetcher.Form>
  );
}

/** A form that opened because somebody asked for it takes what they type. */
function useFocusAtFirst(field: { readonly current: HTMLElement | null } | undefined): void {
  useEffect(() => field?.current?.focus(), [field]);
}
