import { useFetcher, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import type { CommentId } from '#model/ids.ts';
import { CardSection } from '#routes/card/card-section.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useToast } from '#ui/toast.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';
import { CommentingContext } from './commenting-context.ts';
import type { CardComments } from './load-comments.server.ts';
import { useSeen } from './use-seen.ts';

/** What people say of a card, oldest first, and a place to say something. */
export function Comments({
  comments: { cardId, threads, readers, isNews, may },
}: {
  comments: CardComments;
}) {
  const remove = useRemove();
  useAskWhenBack();
  useSeen({ cardId, isNews });
  const count = threads
    .flatMap(({ first, replies }) => [first, ...replies])
    .filter(({ isRemoved }) => !isRemoved).length;
  if (threads.length === 0 && !may.write) return null;
  return (
    <div id="comments">
      <CommentingContext.Provider value={{ cardId, readers }}>
        <CardSection
          title="Comments"
          aside={count > 0 && <span className="text-xs text-ink-3 tabular-nums">{count}</span>}
        >
          {threads.length > 0 && (
            <ol className="flex flex-col">
              {threads.map((thread) => (
                <CommentThread
                  key={thread.first.id}
                  thread={thread}
                  mayWrite={may.write}
                  onRemove={remove}
                />
              ))}
            </ol>
          )}
          {threads.length === 0 && (
            <p className="text-sm text-ink-3">
              Ask, answer, or note why something was decided: it stays with the card.
            </p>
          )}
          {may.write && (
            <CommentForm
              intent="comment"
              label="Add a comment"
              placeholder="Write a comment"
              send="Comment"
              mayBeInternal={may.writeInternal}
            />
          )}
        </CardSection>
      </CommentingContext.Provider>
    </div>
  );
}

/** Takes one's own comment away at once, with a way back. Lives above the comments: the one removed is gone by then. */
function useRemove(): (commentId: CommentId) => void {
  const { submit } = useFetcher<unknown>();
  const toast = useToast();
  return useCallback(
    (commentId) => {
      const send = (intent: string) => void submit({ intent, commentId }, { method: 'post' });
      send('remove-comment');
      toast('Comment removed.', { label: 'Undo', onAction: () => send('restore-comment') });
    },
    [submit, toast],
  );
}

/** Notices sent while the line was cut reached nobody here: what was said meanwhile is asked for when it is back. */
function useAskWhenBack(): void {
  const { revalidate } = useRevalidator();
  const { state } = useLiveBoardContext().live.saved;
  const wasCut = useRef(false);
  useEffect(() => {
    if (state === 'offline') wasCut.current = true;
    if (state !== 'saved' || !wasCut.current) return;
    wasCut.current = false;
    void revalidate();
  }, [state, revalidate]);
}
