import { useNavigate } from '@remix-run/react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { CardAct, CardChoices } from '#routes/card-acts/card-act.ts';
import type { CommandId } from '#routes/keys/commands.ts';
import type { MyCard } from '#routes/my-cards/load-my-cards.server.ts';
import type { LineChoice } from './line-chooser.tsx';
import { useFocusStays } from './use-focus-stays.ts';
import { useLineActs } from './use-line-acts.ts';
import { useLineKeys } from './use-line-keys.ts';

const LineChooser = lazy(() => import('./line-chooser.tsx'));

type Choosing = {
  readonly card: MyCard;
  readonly choice: LineChoice;
  readonly choices: CardChoices;
  readonly anchor: Element;
};

const CHOICES: Readonly<Partial<Record<CommandId, LineChoice>>> = {
  move: 'move',
  assign: 'assign',
  due: 'due',
  waiting: 'waiting',
};

/** Acting on the lines of a list: by keys on the one that has the focus, and by a menu. */
export function useLineChooser(cards: readonly MyCard[]): {
  readonly choose: (card: MyCard, choice: LineChoice, anchor: Element) => void;
  /** The small menu that is open, if one is. */
  readonly chooser: ReactNode;
} {
  const [choosing, setChoosing] = useState<Choosing>();
  const { act, choices, undo } = useLineActs(useFocusStays(cards));
  const navigate = useNavigate();
  const choose = (card: MyCard, choice: LineChoice, anchor: Element) => {
    void choices(card).then((found) => {
      if (found) setChoosing({ card, choice, choices: found, anchor });
    });
  };
  const onAct = (card: MyCard, done: CardAct) => void act(card, done);
  useLineKeys({
    onUndo: undo,
    onLine: (command, cardId) => {
      const card = cards.find(({ id }) => id === cardId);
      const line = document.querySelector(`[data-line="${cardId}"]`);
      if (!card || !line) return;
      if (command === 'open') return navigate(card.href);
      if (command === 'finish') return onAct(card, { intent: 'finish' });
      if (command === 'nextColumn') return onAct(card, { intent: 'next' });
      const choice = CHOICES[command];
      if (choice) choose(card, choice, line);
    },
  });
  const chooser = choosing && (
    <Suspense>
      <LineChooser
        {...choosing}
        onAct={(done) => onAct(choosing.card, done)}
        onChoose={(choice) => setChoosing({ ...choosing, choice })}
        onOpenCard={() => navigate(choosing.card.href)}
        onClose={() => setChoosing((now) => (now === choosing ? undefined : now))}
      />
    </Suspense>
  );
  return { choose, chooser };
}
