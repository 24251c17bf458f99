import { useState, type FormEvent } from 'react';
import type { Card } from '#model/board/board.ts';
import { LIMITS } from '#model/limits.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useBoardTools } from '../board-tools.tsx';

type WaitingChoiceProps = {
  readonly cards: readonly Card[];
  readonly say: (words: string) => void;
  readonly onDone: () => void;
};

/** Whom some cards wait on, and for what. */
export function WaitingChoice({ cards, say, onDone }: WaitingChoiceProps) {
  const { acts } = useBoardTools();
  const [first] = cards;
  const [who, setWho] = useState(first?.waitingOn?.who ?? '');
  const [why, setWhy] = useState(first?.waitingOn?.why ?? '');
  const cardIds = cards.map(({ id }) => id);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (who.trim() === '') return;
    acts.waitWithCards(cardIds, { who, why });
    say(`waiting on ${who}`);
    onDone();
  };
  const stop = () => {
    acts.waitWithCards(cardIds, undefined);
    say('waiting no more');
    onDone();
  };
  return (
    <form onSubmit={keep} className="flex flex-col gap-3">
      <TextField
        label="Who or what"
        value={who}
        onChange={setWho}
        maxLength={LIMITS.nameChars}
        inputRef={focusAtFirst}
      />
      <TextField label="For what" isRequired={false} value={why} onChange={setWhy} />
      <div className="flex justify-end gap-2">
        {cards.some(({ waitingOn }) => waitingOn) && (
          <Button variant="quiet" onPress={stop}>
            Waits no more
          </Button>
        )}
        <Button type="submit">Save</Button>
      </div>
    </form>
  );
}
