import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import type { Place } from './places.tsx';

type Line = { readonly keys: readonly string[]; readonly does: string };

const ON_A_BOARD: readonly Line[] = [
  { keys: ['C'], does: 'Add a card' },
  { keys: ['E'], does: 'Edit the title' },
  { keys: ['M'], does: 'Everything else one can do with the card' },
  {
    keys: ['Space'],
    does: 'Pick the card up; arrows move it, Space puts it down, Esc puts it back',
  },
  { keys: ['↑', '↓', '←', '→'], does: 'Go from card to card' },
  { keys: ['⌘ Z'], does: 'Undo what I did' },
];

const ANYWHERE: readonly Line[] = [
  { keys: ['⌘ K', '/'], does: 'Find a card, a KPI, a board, or go anywhere' },
  { keys: ['?'], does: 'Show these keys' },
];

interface KeyboardHelpProps {
  readonly places: readonly Place[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Which keys do what. */
export function KeyboardHelp({ places, isOpen, onOpenChange }: KeyboardHelpProps) {
  const going = places.flatMap(({ goKey, label }) =>
    goKey === undefined ? [] : [{ keys: ['G', goKey.toUpperCase()], does: label }],
  );
  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="flex flex-col gap-6">
        <Lines title="Go to" lines={going} />
        <Lines title="On a board" lines={ON_A_BOARD} />
        <Lines title="Anywhere" lines={ANYWHERE} />
      </div>
    </Dialog>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-3">{title}</h3>
      <dl>
        {lines.map(({ keys, does }) => (
          <div key={does} className="flex items-baseline gap-4 border-b border-line py-1.5">
            <dt className="flex w-24 shrink-0 gap-1 text-ink-2">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
