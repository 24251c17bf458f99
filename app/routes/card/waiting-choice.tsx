import { useState, type FormEvent } from 'react';
import { LIMITS } from '#model/limits.ts';
import { focusAtFirst } from '#routes/kpi-definition/focus-at-first.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';

type Waiting = { readonly who: string; readonly why: string };

type WaitingChoiceProps = {
  /** What they wait on now. */
  readonly now: Waiting | undefined;
  /** Undefined: they wait no more. */
  readonly onSet: (waiting: Waiting | undefined) => void;
};

/** Whom some cards wait on, and for what. */
export function WaitingChoice({ now, onSet }: WaitingChoiceProps) {
  const [who, setWho] = useState(now?.who ?? '');
  const [why, setWhy] = useState(now?.why ?? '');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (who.trim() !== '') onSet({ who, why });
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
      <TextField
        label="For what"
        isRequired={false}
        value={why}
        onChange={setWhy}
        maxLength={LIMITS.noteChars}
      />
      <div className="flex justify-end gap-2">
        {now && (
          <Button variant="quiet" onPress={() => onSet(undefined)}>
            Waits no more
          </Button>
        )}
        <Button type="submit">Save</Button>
      </div>
    </form>
  );
}
