import { useCallback, useEffect, useRef } from 'react';
import type { CardId, CommentId, PersonId } from '#model/ids.ts';
import { keepDraft, type Draft, type DraftKeeper } from '#sync/drafts.ts';

type UseDraft = {
  readonly personId: PersonId;
  readonly cardId: CardId;
  readonly replyTo: CommentId | undefined;
  /** Off where a form changes what is there already. */
  readonly isOn: boolean;
  /** There was one, from before this form. */
  readonly onFound: (draft: Draft) => void;
};

/** Keeps what is written in a form on this device until it is sent. Answers with how to keep, or with nothing forget. */
export function useDraft(options: UseDraft): (draft: Draft | undefined) => void {
  const { personId, cardId, replyTo, isOn } = options;
  const keeper = useRef<DraftKeeper>();
  const isTouched = useRef(false);
  const found = useRef(options.onFound);
  useEffect(() => {
    found.current = options.onFound;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const opened = keepDraft({ personId, cardId, replyTo }, () => indexedDB);
    keeper.current = opened;
    void opened.read().then((draft) => {
      // Somebody quick has begun anew.
      if (draft && !isTouched.current && keeper.current === opened) found.current(draft);
    });
    return () => {
      keeper.current = undefined;
      void opened.close();
    };
  }, [personId, cardId, replyTo, isOn]);
  return useCallback((draft) => {
    isTouched.current = true;
    void keeper.current?.keep(draft);
  }, []);
}
