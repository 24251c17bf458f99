import { useState } from 'react';
import { LIMITS } from '#model/limits.ts';
import type { CardId } from '#model/ids.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useFound } from '#routes/palette/use-found.ts';
import { TextField } from '#ui/text-field.tsx';

/** A card somebody looked for and chose. */
export type ChosenCard = { readonly id: CardId; readonly title: string };

type ChooseCardProps = {
  readonly label: string;
  readonly isOffered: (id: CardId) => boolean;
  readonly onChoose: (card: ChosenCard) => void;
};

/** Cards of the client by title or key, on all boards one may see. Enter takes the first. */
export function ChooseCard({ label, isOffered, onChoose }: ChooseCardProps) {
  const { client } = useLiveBoardContext();
  const [typed, setTyped] = useState('');
  const { found, isLost, isDone } = useFound(typed, { clientKey: client.key, kind: 'card' });
  const cards = found.filter(
    ({ cardId, isArchived }) => cardId !== undefined && !isArchived && isOffered(cardId),
  );
  const choose = (at: number) => {
    const card = cards[at];
    if (card?.cardId) onChoose({ id: card.cardId, title: card.title });
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={label}
        placeholder="Title or key, such as ACME-42"
        value={typed}
        onChange={setTyped}
        maxLength={LIMITS.findChars}
        inputRef={focusAtFirst}
        onKeyDown={(event) => {
          if (event.key === 'Enter') choose(0);
        }}
      />
      <ul className="flex max-h-60 flex-col overflow-auto">
        {cards.map((card, at) => (
          <li key={card.path}>
            <button
              type="button"
              className="w-full rounded-control px-2 py-1.5 text-start text-sm text-ink hover:bg-hover"
              onClick={() => choose(at)}
            >
              <span className="block truncate">{card.title || 'Untitled'}</span>
              <span className="block truncate text-xs text-ink-3">
                {card.key} · {card.place}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-xs text-ink-3 empty:hidden">
        {isLost
          ? 'Cards cannot be looked for without the server.'
          : typed.trim() !== '' && isDone && cards.length === 0
            ? 'No card of that name that could be chosen.'
            : ''}
      </p>
    </div>
  );
}
