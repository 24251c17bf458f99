import { Plus, X } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Chip } from '#ui/chip.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Popover } from '#ui/popover.tsx';
import { LabelChoice } from './label-choice.tsx';
import { Property } from './property.tsx';
import type { CardActs } from './use-card-acts.ts';

type LabelsProps = { readonly card: Card; readonly acts: CardActs };

/** The card's labels: those the board knows to tick, and a new one to write. */
export function LabelsProperty({ card, acts }: LabelsProps) {
  const { canEdit } = useLiveBoardContext();
  if (!canEdit && card.labels.length === 0) return null;
  const chips = card.labels.map((label) => (
    <li key={label} className="inline-flex max-w-full items-center">
      <Chip>{label}</Chip>
      {canEdit && (
        <IconButton
          label={`Take off ${label}`}
          hasTooltip={false}
          size="s"
          className="-ms-1 size-6!"
          icon={<X aria-hidden size={12} />}
          onPress={() => acts.setLabel(label, false)}
        />
      )}
    </li>
  ));
  return (
    <Property name="Labels">
      <div className="flex flex-wrap items-center gap-1 px-2">
        {chips.length > 0 && <ul className="contents">{chips}</ul>}
        {canEdit && (
          <Popover
            label="Labels"
            className="w-60"
            trigger={
              <IconButton
                label="Add a label"
                size="s"
                className={card.labels.length === 0 ? '-ms-2' : ''}
                icon={<Plus aria-hidden size={16} />}
              />
            }
          >
            <LabelChoice isOn={(label) => card.labels.includes(label)} onSet={acts.setLabel} />
          </Popover>
        )}
      </div>
    </Property>
  );
}
