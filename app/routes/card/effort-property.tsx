import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Card } from '#model/board/board.ts';
import { effortWords, readEffort } from '#model/board/effort.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { TextField } from '#ui/text-field.tsx';
import { Fact, Property, quietField } from './property.tsx';
import type { CardActs } from './use-card-acts.ts';

/** How much work the card is estimated to be, as a person writes it: "2h", "90m". */
export function EffortProperty({ card, acts }: { card: Card; acts: CardActs }) {
  const { canEdit } = useLiveBoardContext();
  const { locale } = useLocale();
  const [typed, setTyped] = useState<string>();
  const [isUnread, setIsUnread] = useState(false);
  const words = card.effort === undefined ? '' : effortWords(card.effort, locale);
  if (!canEdit) {
    if (words === '') return null;
    return (
      <Property name="Effort">
        <Fact>{words}</Fact>
      </Property>
    );
  }
  const keep = () => {
    if (typed === undefined) return;
    const hours = readEffort(typed);
    // What cannot be read stays in the field, so that it can be mended.
    if (hours === undefined && typed.trim() !== '') return setIsUnread(true);
    if (hours !== card.effort) acts.setEffort(hours);
    setTyped(undefined);
    setIsUnread(false);
  };
  return (
    <Property name="Effort">
      <TextField
        label="Effort"
        isLabelHidden
        placeholder="None"
        value={typed ?? words}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
        errorMessage={isUnread ? 'Write hours or minutes, such as 2h or 90m.' : undefined}
        className={quietField}
      />
    </Property>
  );
}
