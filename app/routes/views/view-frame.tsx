import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { CardId } from '#model/ids.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { CARD_HINT_ID } from '#routes/board/card-title.tsx';
import type { Chooser } from '#routes/board/select/chooser.ts';
import { SelectionBar } from '#routes/board/select/selection-bar.tsx';
import { useHere } from '#routes/board/use-here.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ChooseContext } from './choose-context.ts';
import { ScrollerContext } from './use-card-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import type { ViewProps } from './view-parts.tsx';

const CardsChooser = lazy(() => import('#routes/board/select/cards-chooser.tsx'));

type ViewFrameProps = ViewProps & {
  /** What one can do here to the card that has the focus, besides what one can everywhere. */
  readonly hint: string;
  readonly isEmpty: boolean;
  /** E: the title is written where the card stands, where a view can. */
  readonly onEdit?: (cardId: CardId) => void;
  /** The cards from top to bottom, where not all of them are drawn. */
  readonly order?: readonly CardId[];
  readonly children: ReactNode;
};

/**
 * What all views of a board share but the board itself: the keys that act on the focused card or on those selected,
 * what they open, and what is said when no card is shown.
 */
export function ViewFrame(props: ViewFrameProps) {
  const { openId, hint, isEmpty, onEdit, order, children } = props;
  const { canEdit, store, whole } = useBoardTools();
  const { live } = useLiveBoardContext();
  const root = useRef<HTMLDivElement>(null);
  const [chooser, setChooser] = useState<Chooser>();
  useRowKeys({ root, onChoose: setChooser, onEdit, order });
  useHere({ root, heldId: undefined, openId, tell: live.setHere });
  return (
    <ChooseContext.Provider value={setChooser}>
      <p id={CARD_HINT_ID} hidden>
        {hint}
      </p>
      <div ref={root} className="relative min-h-0 flex-1 overflow-auto overscroll-contain">
        {isEmpty ? (
          <div className="p-4 sm:px-6">
            <EmptyState
              title="No card to show"
              says={
                store === whole
                  ? 'Cards of this board appear here. Add the first one.'
                  : 'The filter hides all cards of this board. Clear it, or choose less.'
              }
            />
          </div>
        ) : (
          <ScrollerContext.Provider value={root}>{children}</ScrollerContext.Provider>
        )}
      </div>
      {canEdit && <SelectionBar onChoose={setChooser} />}
      {chooser && (
        <Suspense>
          <CardsChooser chooser={chooser} onClose={() => setChooser(undefined)} />
        </Suspense>
      )}
    </ChooseContext.Provider>
  );
}
