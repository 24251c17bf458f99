import { Copy } from 'lucide-react';
import { useId, useRef } from 'react';
import type { LeftBehind } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';
import { leftAsText } from './left-as-text.ts';

type LeftBehindPanelProps = { readonly left: LeftBehind; readonly onDone: () => void };

const MOST_ROWS = 8;

const WHY: Readonly<Record<LeftBehind['why'], string>> = {
  restored:
    'This board was restored from a backup after you changed these cards, so your changes are not on it.',
  moved:
    'These cards were moved to another board before your last changes arrived, so those may be missing there.',
  refused: 'The server did not take your changes to these cards, so they are not on the board.',
};

/** What somebody wrote that can never be saved, as text to take along (R7). */
export function LeftBehindPanel({ left, onDone }: LeftBehindPanelProps) {
  const titleId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = leftAsText(left);
  const toast = useToast();
  const copy = () => {
    copyText(text).then(
      () => toast('Copied'),
      () => {
        // Browsers give no clipboard to plain http addresses.
        field.current?.focus();
        field.current?.select();
        toast('The text is marked: copy it with Ctrl C.');
      },
    );
  };
  return (
    <section
      aria-labelledby={titleId}
      className="mx-4 mb-3 flex shrink-0 flex-col gap-3 rounded-panel border border-line-strong bg-raised p-4 sm:mx-6"
    >
      <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-56 flex-1">
          <h2 id={titleId} className="text-sm font-medium text-ink">
            What you wrote and could not be saved
          </h2>
          <p className="text-sm text-ink-2">
            {WHY[left.why]} Copy what you still need, then dismiss it.
          </p>
        </div>
        <div className="flex gap-2">
          <Button size="s" onPress={copy}>
            <Copy aria-hidden size={14} />
            Copy text
          </Button>
          <Button size="s" variant="quiet" onPress={onDone}>
            Dismiss
          </Button>
        </div>
      </header>
      {/* A field, so that a keyboard can scroll and mark it. */}
      <textarea
        ref={field}
        readOnly
        aria-labelledby={titleId}
        value={text}
        rows={Math.min(text.split('\n').length, MOST_ROWS)}
        className="min-h-0 resize-none rounded-control border border-line bg-sunken px-3 py-2 text-sm text-ink"
      />
    </section>
  );
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
