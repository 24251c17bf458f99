import { useState } from 'react';
import type { Thread } from '#model/comment.ts';
import type { CommentId } from '#model/ids.ts';
import { Button } from '#ui/button.tsx';
import { CommentForm } from './comment-form.tsx';
import { OneComment } from './one-comment.tsx';

type CommentThreadProps = {
  readonly thread: Thread;
  readonly mayWrite: boolean;
  readonly onRemove: (commentId: CommentId) => void;
};

/** A comment with its replies under it, one level deep. */
export function CommentThread({
  thread: { first, replies },
  mayWrite,
  onRemove,
}: CommentThreadProps) {
  const [isReplying, setIsReplying] = useState(false);
  const each = { mayWrite, onRemove };
  return (
    <li className="flex flex-col gap-3 border-b border-line py-3 first:pt-1 last:border-b-0">
      <OneComment comment={first} {...each} />
      {replies.length > 0 && (
        <ol aria-label={`Replies to ${first.name}`} className="flex flex-col gap-3 ps-8">
          {replies.map((reply) => (
            <li key={reply.id}>
              <OneComment comment={reply} isReply {...each} />
            </li>
          ))}
        </ol>
      )}
      {mayWrite && (
        <div className="ps-8">
          {isReplying ? (
            <CommentForm
              intent="comment"
              parentId={first.id}
              isInternal={first.isInternal}
              label={`Reply to ${first.name}`}
              placeholder={first.isInternal ? 'Reply, internally' : 'Reply'}
              send="Reply"
              onDone={() => setIsReplying(false)}
            />
          ) : (
            <Button
              variant="quiet"
              size="s"
              className="-ms-2"
              aria-label={`Reply to ${first.name}`}
              onPress={() => setIsReplying(true)}
            >
              Reply
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
