import { COMMANDS, keyWords, type Command } from '#routes/keys/commands.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import type { Place } from './places.tsx';

type Line = { readonly keys: readonly string[]; readonly does: string };

const linesOf = (on: Command['on']): Line[] =>
  Object.values<Command>(COMMANDS)
    .filter((command) => command.on === on)
    .map(({ keys, does }) => ({ keys: keys.map(keyWords), does }));

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
      <div ref={reachByTab} role="group" aria-label="Keys" className="flex flex-col gap-6">
        <Lines title="Go to" lines={going} />
        <Lines title="On a card, or on all that are selected" lines={linesOf('card')} />
        <Lines title="On a board" lines={linesOf('board')} />
        <Lines title="In my work" lines={linesOf('work')} />
        <Lines title="In the inbox" lines={linesOf('inbox')} />
        <Lines title="Anywhere" lines={linesOf('anywhere')} />
      </div>
    </Dialog>
  );
}

/** Longer than most screens, and nothing in it takes the focus: it does itself, so that keys can scroll it. */
function reachByTab(list: HTMLElement | null): void {
  if (list) list.tabIndex = 0;
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
