import { useMemo } from 'react';
import type { Day } from '#model/calendar/day.ts';
import type { Card } from '#model/board/board.ts';
import { DueChoice } from '#routes/card/due-choice.tsx';
import { WaitingChoice } from '#routes/card/waiting-choice.tsx';
import { LabelChoice } from '#routes/card/label-choice.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { BoardItems } from '#routes/move-cards/board-items.tsx';
import { useBoard } from '#sync/use-board.ts';
import { useAnnounce } from '#ui/announce.tsx';
import { Menu, MenuItem, MenuSection } from '#ui/menu.tsx';
import { Popover } from '#ui/popover.tsx';
import { useBoardTools } from '../board-tools.tsx';
import { focusCard } from '../card-focus.ts';
import { cardsInWords } from '../drag/drag-words.ts';
import type { Chooser } from './chooser.ts';

type CardsChooserProps = { readonly chooser: Chooser; readonly onClose: () => void };

/** The small menu of one act, for one card or many: each choice is one change of all of them. */
export default function CardsChooser({ chooser, onClose }: CardsChooserProps) {
  const { act, anchor } = chooser;
  const ref = useMemo(() => ({ current: anchor }), [anchor]);
  const about = useCardsOf(chooser);
  const state = {
    anchor: ref,
    isOpen: true,
    onOpenChange: (isOpen: boolean) => {
      if (!isOpen) onClose();
    },
  };
  switch (act) {
    case 'move':
      return (
        <Menu label="Move to" {...state}>
          <MenuSection title="Column">
            <ColumnItems {...about} />
          </MenuSection>
          <BoardItems cardIds={idsOf(about.cards)} />
        </Menu>
      );
    case 'assign':
      return (
        <Menu label="Assign to" {...state}>
          <PersonItems {...about} />
        </Menu>
      );
    case 'label':
      return (
        <Popover label="Labels" className="w-60" {...state}>
          <Labels {...about} />
        </Popover>
      );
    case 'due':
      return (
        <Popover label="Due" className="w-60" {...state}>
          <Due {...about} onDone={onClose} />
        </Popover>
      );
    case 'kpi':
      return (
        <Menu label="KPIs it is meant to move" {...state}>
          <KpiItems {...about} />
        </Menu>
      );
    case 'waiting':
      return (
        <Popover label="Waiting on" className="w-72" {...state}>
          <Waiting {...about} onDone={onClose} />
        </Popover>
      );
  }
}

type About = { readonly cards: readonly Card[]; readonly say: (words: string) => void };

/** The cards as they are now, without those somebody archived meanwhile. */
function useCardsOf({ cardIds }: Chooser): About {
  const { store } = useBoardTools();
  const board = useBoard(store);
  const announce = useAnnounce();
  const cards = cardIds.flatMap((id) => board.cards[id] ?? []);
  return { cards, say: (words) => announce(`${cardsInWords(cards.length)}: ${words}.`) };
}

const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id);

function ColumnItems({ cards, say }: About) {
  const { store, acts } = useBoardTools();
  return store.board().columns.map(({ id, title }) => (
    <MenuItem
      key={id}
      id={id}
      isCurrent={cards.every(({ columnId }) => columnId === id)}
      onAction={() => {
        acts.moveCards(idsOf(cards), { columnId: id, after: null });
        say(`moved to ${title}`);
        // The card is another element there.
        if (cards[0]) focusCard(cards[0].id);
      }}
    >
      {title}
    </MenuItem>
  ));
}

function PersonItems({ cards, say }: About) {
  const { acts } = useBoardTools();
  const { people } = useLiveBoardContext();
  const choices = [...people, { id: undefined, name: 'Nobody yet' }];
  return choices.map(({ id, name }) => (
    <MenuItem
      key={id ?? 'nobody'}
      id={id ?? 'nobody'}
      isCurrent={cards.every(({ ownerId }) => ownerId === id)}
      onAction={() => {
        acts.assignCards(idsOf(cards), id);
        say(id === undefined ? 'assigned to nobody' : `assigned to ${name}`);
      }}
    >
      {name}
    </MenuItem>
  ));
}

function KpiItems({ cards, say }: About) {
  const { acts } = useBoardTools();
  const { kpis } = useLiveBoardContext();
  if (kpis.length === 0) return <MenuItem isDisabled>There are no KPIs yet</MenuItem>;
  return kpis.map(({ id, name }) => {
    const isOn = cards.every((card) => card.kpis.some(({ kpiId }) => kpiId === id));
    return (
      <MenuItem
        key={id}
        id={id}
        isCurrent={isOn}
        onAction={() => {
          acts.linkKpiOfCards(idsOf(cards), id, !isOn);
          say(isOn ? `${name} taken off` : `linked to ${name}`);
        }}
      >
        {name}
      </MenuItem>
    );
  });
}

function Labels({ cards, say }: About) {
  const { acts } = useBoardTools();
  return (
    <LabelChoice
      isOn={(label) => cards.length > 0 && cards.every(({ labels }) => labels.includes(label))}
      onSet={(label, isOn) => {
        acts.labelCards(idsOf(cards), label, isOn);
        say(isOn ? `labelled ${label}` : `no longer labelled ${label}`);
      }}
    />
  );
}

function Due({ cards, say, onDone }: About & { readonly onDone: () => void }) {
  const { acts, today } = useBoardTools();
  const [first] = cards;
  const shared = cards.every(({ due }) => due === first?.due) ? first?.due : undefined;
  const set = (day: Day | undefined) => {
    acts.setDueOfCards(idsOf(cards), day);
    say(day === undefined ? 'no longer due on a day' : `due ${day}`);
    onDone();
  };
  return <DueChoice today={today} now={shared} onSet={set} />;
}

function Waiting({ cards, say, onDone }: About & { readonly onDone: () => void }) {
  const { acts } = useBoardTools();
  const now = cards.find(({ waitingOn }) => waitingOn)?.waitingOn;
  return (
    <WaitingChoice
      now={now}
      onSet={(waiting) => {
        acts.waitWithCards(idsOf(cards), waiting);
        say(waiting ? `waiting on ${waiting.who}` : 'waiting no more');
        onDone();
      }}
    />
  );
}
