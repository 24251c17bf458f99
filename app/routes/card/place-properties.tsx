import { useState } from 'react';
import type { Card } from '#model/board/board.ts';
import { LIMITS } from '#model/limits.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useBoard } from '#sync/use-board.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { NearCard } from './load-card.server.ts';
import { Fact, Property, quietField } from './property.tsx';
import { KIND_WORDS, kindsAbove } from './thread.ts';
import type { CardActs } from './use-card-acts.ts';

type PropertyProps = { readonly card: Card; readonly acts: CardActs };

/** The column the card is in; choosing another moves it there. */
export function ColumnProperty({ card, acts }: PropertyProps) {
  const { live, canEdit, boardKind } = useLiveBoardContext();
  const { columns } = useBoard(live.store);
  const name = boardKind === 'plan' ? 'State' : 'Column';
  const column = columns.find(({ id }) => id === card.columnId);
  if (!canEdit) {
    return (
      <Property name={name}>
        <Fact>{column?.title}</Fact>
      </Property>
    );
  }
  return (
    <Property name={name}>
      <SelectField
        label={name}
        isLabelHidden
        options={columns.map(({ id, title }) => ({ value: id, label: title }))}
        value={card.columnId}
        onChange={(value) => {
          const chosen = columns.find(({ id }) => id === value);
          if (chosen && chosen.id !== card.columnId) acts.moveTo(chosen.id);
        }}
        className={quietField}
      />
    </Property>
  );
}

/** The channel it goes through: "Email", "LinkedIn". Kept when the field is left. */
export function ChannelProperty({ card, acts }: PropertyProps) {
  const { canEdit } = useLiveBoardContext();
  const [typed, setTyped] = useState<string>();
  if (!canEdit) {
    if (card.channel === undefined) return null;
    return (
      <Property name="Channel">
        <Fact>{card.channel}</Fact>
      </Property>
    );
  }
  const keep = () => {
    if (typed !== undefined && typed.trim() !== (card.channel ?? '')) acts.setChannel(typed);
    setTyped(undefined);
  };
  return (
    <Property name="Channel">
      <TextField
        label="Channel"
        isLabelHidden
        placeholder="None"
        maxLength={LIMITS.nameChars}
        value={typed ?? card.channel ?? ''}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
        className={quietField}
      />
    </Property>
  );
}

const NOTHING = 'nothing';

/** What it serves: a card one level up, so that everybody sees why it exists. */
export function ServesProperty({
  card,
  acts,
  plan,
}: PropertyProps & { readonly plan: readonly NearCard[] }) {
  const { canEdit } = useLiveBoardContext();
  const kinds = kindsAbove(card.kind);
  if (kinds.length === 0) return null;
  const served = plan.find(({ id }) => id === card.servesId);
  if (!canEdit || plan.length === 0) {
    if (served === undefined) return null;
    return (
      <Property name="Serves">
        <Fact>{served.title}</Fact>
      </Property>
    );
  }
  const choices = kinds.flatMap((kind) => plan.filter((near) => near.kind === kind));
  if (served && !choices.includes(served)) choices.push(served);
  return (
    <Property name="Serves">
      <SelectField
        label="Serves"
        isLabelHidden
        options={[
          { value: NOTHING, label: 'Nothing yet' },
          ...choices.map((near) => ({
            value: near.id,
            label: near.title || 'Untitled',
            description: describe(near, plan),
          })),
        ]}
        value={served?.id ?? NOTHING}
        onChange={(value) => acts.serve(choices.find(({ id }) => id === value)?.id)}
        className={quietField}
      />
    </Property>
  );
}

function describe(near: NearCard, plan: readonly NearCard[]): string {
  const above = plan.find(({ id }) => id === near.servesId);
  return above ? `${KIND_WORDS[near.kind]} of ${above.title}` : KIND_WORDS[near.kind];
}
