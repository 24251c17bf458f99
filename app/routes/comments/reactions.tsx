import { useFetcher } from '@remix-run/react';
import { SmilePlus } from 'lucide-react';
import { useState } from 'react';
import type { Comment } from '#model/comment.ts';
import type { CommentId } from '#model/ids.ts';
import { REACTIONS, type ReactionKind } from '#model/reaction.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { REACTION_WORDS } from './reaction-words.ts';

const CHIP =
  'inline-flex h-6 items-center gap-1 rounded-control border px-1.5 text-xs tabular-nums touch:h-9 touch:min-w-11 touch:justify-center touch:px-2.5 ';
const MINE = 'border-brass font-medium text-brass-ink';
const OTHERS = 'border-line text-ink-2';

type ReactionsProps = { readonly comment: Comment; readonly mayReact: boolean };

/** What people said to a comment without a word; each kind with how many, and who. Pressed again it is taken back. */
export function Reactions({ comment: { id, reactions }, mayReact }: ReactionsProps) {
  const { me } = useLiveBoardContext();
  if (reactions.length === 0) return null;
  return (
    <ul aria-label="Reactions" className="flex flex-wrap gap-1 pt-1">
      {reactions.map(({ kind, people }) => {
        const isMine = people.some((each) => each.id === me);
        return (
          <li key={kind}>
            <OneReaction
              commentId={id}
              kind={kind}
              names={people.map(({ name }) => name)}
              isMine={isMine}
              mayReact={mayReact}
            />
          </li>
        );
      })}
    </ul>
  );
}

type OneReactionProps = {
  readonly commentId: CommentId;
  readonly kind: ReactionKind;
  readonly names: readonly string[];
  readonly isMine: boolean;
  readonly mayReact: boolean;
};

function OneReaction({ commentId, kind, names, isMine, mayReact }: OneReactionProps) {
  const fetcher = useFetcher<unknown>();
  const { icon: Icon, means } = REACTION_WORDS[kind];
  const who = `${means}: ${names.join(', ')}`;
  const content = (
    <>
      <Icon aria-hidden size={14} />
      <span className="sr-only">{who}</span>
      <span aria-hidden>{names.length}</span>
    </>
  );
  if (!mayReact) {
    return (
      <span title={who} className={CHIP + OTHERS}>
        {content}
      </span>
    );
  }
  return (
    <fetcher.Form method="post">
      <ReactionFields commentId={commentId} kind={kind} isOn={!isMine} />
      <button
        type="submit"
        title={who}
        aria-pressed={isMine}
        className={`${CHIP} cursor-pointer hover:bg-hover ${isMine ? MINE : OTHERS}`}
      >
        {content}
      </button>
    </fetcher.Form>
  );
}

type FieldsProps = {
  readonly commentId: CommentId;
  readonly kind: ReactionKind;
  readonly isOn: boolean;
};

function ReactionFields({ commentId, kind, isOn }: FieldsProps) {
  return (
    <>
      <input type="hidden" name="intent" value="react" />
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="kind" value={kind} />
      {isOn && <input type="hidden" name="on" value="on" />}
    </>
  );
}

/** Adds a reaction, or takes one's own back. */
export function AddReaction({ comment: { id, reactions, name } }: { comment: Comment }) {
  const { me } = useLiveBoardContext();
  const { submit } = useFetcher<unknown>();
  const [isOpen, setIsOpen] = useState(false);
  const mine = reactions
    .filter(({ people }) => people.some((each) => each.id === me))
    .map(({ kind }) => kind);
  const toggle = (kind: ReactionKind): void => {
    const form: Record<string, string> = { intent: 'react', commentId: id, kind };
    if (!mine.includes(kind)) form.on = 'on';
    void submit(form, { method: 'post' });
    setIsOpen(false);
  };
  return (
    <Menu
      label="React"
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      selectionMode="multiple"
      selectedKeys={mine}
      onAction={(key) => {
        const kind = REACTIONS.find((each) => each === key);
        if (kind) toggle(kind);
      }}
      trigger={
        <IconButton
          label={`React to ${name}`}
          size="s"
          hasTooltip={false}
          className="-my-1 touch:-my-3"
          icon={<SmilePlus aria-hidden size={16} />}
        />
      }
    >
      {REACTIONS.map((kind) => {
        const { icon: Icon, means } = REACTION_WORDS[kind];
        return (
          <MenuItem key={kind} id={kind} icon={<Icon size={16} />}>
            {means}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
