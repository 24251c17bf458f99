import { useEffect, useMemo, useRef, useState } from 'react';
import type { BoardId, CardId, PersonId } from '#model/ids.ts';
import { useWhenLive } from '#routes/live-board/use-when-live.ts';
import { newId } from '#sync/new-id.ts';
import { untilLoaded } from '#sync/until-loaded.ts';
import type { LiveBoard } from '#sync/use-board.ts';
import { useToast } from '#ui/toast.tsx';
import type { BoardActs, makeBoardActs } from './board-acts.ts';

type Options = {
  readonly live: Pick<LiveBoard, 'doc' | 'isLive'>;
  readonly me: PersonId;
  /** The client's key, and the board this is. */
  readonly client: string;
  readonly boardId: BoardId;
};

/** Acts with an answer that only the document has. */
type Answering = 'addCards' | 'copyCards' | 'pasteCards';

/** Acts that can wait for the document. */
const PATIENT: Readonly<Record<Exclude<keyof BoardActs, Answering>, true>> = {
  moveCards: true,
  renameCard: true,
  archiveCard: true,
  assignCards: true,
  labelCards: true,
  setDueOfCards: true,
  setEffort: true,
  scheduleCard: true,
  archiveCards: true,
  linkKpiOfCards: true,
  waitWithCards: true,
  restoreCard: true,
  addColumn: true,
  renameColumn: true,
  moveColumn: true,
  setColumnCategory: true,
  setColumnLimit: true,
  setAging: true,
  archiveColumn: true,
  restoreColumn: true,
};

/**
 * What a person can do to this board, from the first moment: what is done before the document and the script that
 * changes it have come is done when they have.
 */
export function useBoardActs({ live, me, client, boardId }: Options): BoardActs {
  const toast = useToast();
  const { doc, isLive } = live;
  const [make, setMake] = useState<typeof makeBoardActs>();
  useEffect(() => {
    const leaving = new AbortController();
    void untilLoaded(() => import('./board-acts.ts'), leaving.signal).then((loaded) => {
      if (loaded) setMake(() => loaded.makeBoardActs);
    });
    return () => leaving.abort();
  }, []);
  const acts = useMemo(
    () => (isLive && doc ? make?.({ doc, me, client, boardId, toast }) : undefined),
    [isLive, doc, make, me, client, boardId, toast],
  );
  const change = useWhenLive(acts);
  const here = useRef(acts);
  useEffect(() => {
    here.current = acts;
  }, [acts]);
  return useMemo(() => {
    const later =
      (name: keyof typeof PATIENT) =>
      (...given: readonly unknown[]) =>
        change((acts) => void Reflect.apply(acts[name], acts, given));
    const patient = Object.keys(PATIENT) as (keyof typeof PATIENT)[];
    return {
      ...(Object.fromEntries(patient.map((name) => [name, later(name)])) as Omit<
        BoardActs,
        Answering
      >),
      addCards(cards, where) {
        const made = cards.map((card) => ({ ...card, id: newId<CardId>() }));
        change((acts) => acts.addCards(made, where));
        return made.map(({ id }) => id);
      },
      // What is copied must be said at once.
      copyCards: (cardIds, how) => here.current?.copyCards(cardIds, how),
      pasteCards(...pasted) {
        if (here.current) return here.current.pasteCards(...pasted);
        change((acts) => acts.pasteCards(...pasted));
        return [];
      },
    };
  }, [change]);
}
