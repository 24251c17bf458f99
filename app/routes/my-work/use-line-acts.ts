import { useRevalidator } from '@remix-run/react';
import { useEffect, useMemo, useRef } from 'react';
import type { CardAct, CardActAnswer, CardChoices } from '#routes/card-acts/card-act.ts';
import type { MyCard } from '#routes/my-cards/load-my-cards.server.ts';
import { useToast } from '#ui/toast.tsx';

type Line = Pick<MyCard, 'id' | 'client'>;

/** What can be done to a card of the list, without its board. Each says what it did, with a way back. */
export type LineActs = {
  readonly act: (line: Line, act: CardAct) => Promise<void>;
  /** What can be chosen for it; undefined, and said, when that cannot be known. */
  readonly choices: (line: Line) => Promise<CardChoices | undefined>;
  /** Takes back what was done last. */
  readonly undo: () => void;
};

const NO_LINE = 'That did not reach the server. Try again in a moment.';
const NOT_HERE = 'You may look at this card, not change it.';

/** The acts of one page; `onAct` hears of the card before each, also of what takes one back. */
export function useLineActs(onAct: (cardId: string) => void): LineActs {
  const hear = useRef(onAct);
  useEffect(() => {
    hear.current = onAct;
  });
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const last = useRef<() => void>();
  return useMemo(() => {
    const ask = async (line: Line, act?: CardAct): Promise<Response | undefined> => {
      const how = act ? { method: 'POST', body: formOf(act) } : {};
      const answer = await fetch(`${line.client.path}/cards/${line.id}/acts`, how).catch(
        () => undefined,
      );
      const isAnswer = answer && (answer.ok || answer.status === 409);
      if (isAnswer) return answer;
      toast(answer?.status === 404 ? NOT_HERE : NO_LINE);
      return undefined;
    };
    const post = async (line: Line, act: CardAct, isUndo: boolean): Promise<void> => {
      hear.current(line.id);
      const answer = await ask(line, act);
      if (!answer) return;
      const { says, undo } = (await answer.json()) as CardActAnswer;
      const goBack = undo && !isUndo ? () => void post(line, undo, true) : undefined;
      last.current = goBack;
      toast(says, goBack && { label: 'Undo', onAction: goBack });
      revalidate();
    };
    return {
      act: (line, act) => post(line, act, false),
      choices: async (line) => {
        const answer = await ask(line);
        return answer && ((await answer.json()) as CardChoices);
      },
      undo: () => last.current?.(),
    };
  }, [toast, revalidate]);
}

function formOf(act: CardAct): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(act)) form.set(name, value);
  return form;
}
