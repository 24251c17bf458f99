import { lazy, Suspense } from 'react';
import type { RichText } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { CardSection } from './card-section.tsx';
import { toolbarClasses } from './toolbar-classes.ts';
import { RichTextView } from './rich-text.tsx';
import { useBodyFragment, useBodyText } from './use-body.ts';

const BodyEditor = lazy(() => import('./body-editor.tsx'));

type CardBodyProps = {
  readonly cardId: CardId;
  readonly title: string;
  /** From the server: readable before, and without, any script. */
  readonly initial: RichText;
};

/** The card's description: first as text, then, for those who may write, as an editor in the same place. */
export function CardBody({ cardId, title, initial }: CardBodyProps) {
  const { live, canEdit } = useLiveBoardContext();
  const fragment = useBodyFragment(cardId);
  const text = useBodyText(fragment, initial);
  const awareness = fragment && live.awareness;
  if (!canEdit) {
    return (
      text.length > 0 && (
        <CardSection title={title}>
          <RichTextView text={text} />
        </CardSection>
      )
    );
  }
  const reading = (
    <>
      <div className={toolbarClasses} />
      <div className="min-h-20">
        <RichTextView text={text} />
      </div>
    </>
  );
  return (
    <CardSection title={title}>
      <div className="rounded-control border border-line bg-paper px-3 py-2 focus-within:border-edge [&_.tiptap]:min-h-20">
        {fragment === undefined || awareness === undefined ? (
          reading
        ) : (
          <Suspense fallback={reading}>
            <BodyEditor key={cardId} fragment={fragment} awareness={awareness} before={reading} />
          </Suspense>
        )}
      </div>
    </CardSection>
  );
}
