import { Ellipsis, Lock, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Comment } from '#model/comment.ts';
import type { CommentId } from '#model/ids.ts';
import { showMentions } from '#model/mentions.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Chip } from '#ui/chip.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentText } from './comment-text.tsx';
import { AddReaction, Reactions } from './reactions.tsx';
import { SaidWhen } from './said-when.tsx';

type OneCommentProps = {
  readonly comment: Comment;
  readonly isReply?: boolean;
  readonly mayWrite: boolean;
  readonly onRemove: (commentId: CommentId) => void;
};

/** What one person said; in a form while they say it differently. */
export function OneComment({ comment, isReply = false, mayWrite, onRemove }: OneCommentProps) {
  const { me } = useLiveBoardContext();
  const [isEditing, setIsEditing] = useState(false);
  if (comment.isRemoved) {
    return <p className="text-sm text-ink-3 italic">Removed by its author</p>;
  }
  return (
    <div className="flex gap-2">
      <Avatar name={comment.name} size="s" isDecorative />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex min-h-6 items-center gap-x-2">
          <span className="min-w-0 truncate text-sm font-medium text-ink">{comment.name}</span>
          <span className="shrink-0 text-xs text-ink-3">
            <SaidWhen at={comment.at} />
            {comment.editedAt !== undefined && ' · edited'}
          </span>
          {comment.isInternal && !isReply && (
            <Chip
              icon={<Lock aria-hidden size={12} />}
              tone="brass"
              title="Hidden from leadership, vendors and viewers"
            >
              Internal
            </Chip>
          )}
          <span className="flex-1" />
          {mayWrite && !isEditing && <AddReaction comment={comment} />}
          {mayWrite && comment.by === me && !isEditing && (
            <Menu
              label="Your comment"
              placement="bottom end"
              trigger={
                <IconButton
                  label="More about your comment"
                  size="s"
                  hasTooltip={false}
                  className="-my-1 touch:-my-3"
                  icon={<Ellipsis aria-hidden size={16} />}
                />
              }
            >
              <MenuItem icon={<Pencil size={16} />} onAction={() => setIsEditing(true)}>
                Edit
              </MenuItem>
              <MenuItem icon={<Trash2 size={16} />} onAction={() => onRemove(comment.id)}>
                Remove
              </MenuItem>
            </Menu>
          )}
        </div>
        {isEditing ? (
          <CommentForm
            intent="edit-comment"
            commentId={comment.id}
            before={showMentions(comment.text, comment.mentioned)}
            isInternal={comment.isInternal}
            label="Edit your comment"
            send="Save"
            onDone={() => setIsEditing(false)}
          />
        ) : (
          <CommentText text={comment.text} mentioned={comment.mentioned} />
        )}
        <Reactions comment={comment} mayReact={mayWrite} />
      </div>
    </div>
  );
}
