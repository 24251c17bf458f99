import { Outlet, useParams } from '@remix-run/react';
import { memo, useEffect, useMemo } from 'react';
import { useCardKeys } from '#routes/live-board/card-keys.ts';
import { LiveBoardContext, type LiveBoardValue } from '#routes/live-board/live-board-context.ts';
import { isTextField, undoKey } from '#routes/live-board/undo-key.ts';
import { StoppedBanner } from '#routes/live-board/stopped-banner.tsx';
import { useAskAgain } from '#routes/live-board/use-ask-again.ts';
import { useBoardHere } from '#routes/palette/on-this-page.ts';
import { Presented } from '#routes/quarter/present.tsx';
import { useBoard, useLiveBoard, type LiveBoard } from '#sync/use-board.ts';
import { useToast } from '#ui/toast.tsx';
import { cardAddress } from './card-address.ts';
import { EmptyPlan } from './empty-plan.tsx';
import type { Plan } from './load-plan.server.ts';
import { LooseEnds } from './loose-ends.tsx';
import { readOutline, type Outline } from './outline.ts';
import { PlanContentContext, PlanContext, PlanLiveContext } from './plan-context.ts';
import { PlanDrag } from './plan-drag.tsx';
import { PlanHeader } from './plan-header.tsx';
import { PlanTotal } from './plan-total.tsx';
import { StateSection } from './state-section.tsx';
import { usePlanActs } from './use-plan-acts.ts';

/** The quarter's plan: painted from the server's content, then kept in step by its socket, and read like a page. */
export function PlanPage({ plan }: { plan: Plan }) {
  const keys = useCardKeys({ clientKey: plan.client.key, numbers: plan.numbers });
  const live = useLiveBoard({
    boardId: plan.board.id,
    epoch: plan.board.epoch,
    initial: plan.initial,
    person: plan.me,
    canWrite: plan.may.edit,
    onNotice: useAskAgain(keys),
  });
  const board = useBoard(live.store);
  const content = useMemo(() => ({ board, outline: readOutline(board) }), [board]);
  const acts = usePlanActs(live, plan.me.id);
  const mayEdit = plan.may.edit && live.saved.state !== 'stopped';
  useHere(live.setHere, board.cards[useParams().card as keyof typeof board.cards]?.id);
  useRefusals(live.refusal);
  useBoardHere({
    board: live.store.board,
    keyOf: keys.of,
    pathOf: (cardId) => cardAddress(plan, cardId),
  });
  useUndoKeys(mayEdit ? live.undo : undefined);

  const { doc, isLive, setHere } = live;
  const shared = useMemo(
    () => ({ plan, live: { doc, isLive, setHere }, acts, mayEdit }),
    [plan, doc, isLive, setHere, acts, mayEdit],
  );
  const around: LiveBoardValue = {
    live,
    keys,
    boardKind: 'plan',
    me: plan.me.id,
    people: plan.people,
    kpis: plan.kpis,
    client: plan.client,
    today: plan.today,
    canEdit: mayEdit,
  };
  return (
    <PlanContext.Provider value={shared}>
      <PlanContentContext.Provider value={content}>
        <PlanLiveContext.Provider value={live}>
          <LiveBoardContext.Provider value={around}>
            <Presented>
              <div className="mx-auto flex w-full max-w-4xl flex-col gap-10 px-4 pt-4 pb-24 sm:px-8 sm:pt-6">
                <PlanHeader />
                <StoppedBanner live={live} />
                <Written outline={content.outline} />
                <PlanTotal />
              </div>
            </Presented>
            <Outlet />
          </LiveBoardContext.Provider>
        </PlanLiveContext.Provider>
      </PlanContentContext.Provider>
    </PlanContext.Provider>
  );
}

/** Drawn again when the plan says something else, not whenever it is saved or somebody moves a caret. */
const Written = memo(function Written({ outline }: { outline: Outline }) {
  return (
    <PlanDrag>
      <States outline={outline} />
      <LooseEnds />
    </PlanDrag>
  );
});

function States({ outline }: { outline: Outline }) {
  const starts = outline.states.map((_, index) =>
    outline.states.slice(0, index).reduce((sum, { priorities }) => sum + priorities.length, 1),
  );
  if (outline.states.every(({ priorities }) => priorities.length === 0)) return <EmptyPlan />;
  return outline.states.map((state, index) => (
    <StateSection key={state.column.id} state={state} from={starts[index] ?? 1} />
  ));
}

/** Tells the others which card's panel one has open. */
function useHere(setHere: LiveBoard['setHere'], openId: Parameters<typeof setHere>[0]) {
  useEffect(() => setHere(openId), [openId, setHere]);
}

/** Undo and redo by key, anywhere but in a text field, which has its own. */
function useUndoKeys(undo: LiveBoard['undo'] | undefined): void {
  useEffect(() => {
    if (!undo) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const act = isTextField(event.target) ? undefined : undoKey(event);
      if (!act || event.defaultPrevented) return;
      event.preventDefault();
      undo[act]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

/** Says why the server did not take a change. */
function useRefusals(refusal: string | undefined): void {
  const toast = useToast();
  useEffect(() => {
    if (refusal) toast(refusal);
  }, [refusal, toast]);
}
