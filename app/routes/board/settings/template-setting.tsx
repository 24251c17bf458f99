import { useState, type FormEvent } from 'react';
import { LIMITS } from '#model/limits.ts';
import { sendTemplate } from '#routes/board-templates/send-template.ts';
import { useClient } from '#routes/client/use-client.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { useBoardTools } from '../board-tools.tsx';
import { cardsInWords } from '../drag/drag-words.ts';

/** Makes a template of this board, with the cards one chooses. */
export function TemplateSetting({ onSaved }: { onSaved: () => void }) {
  const { whole, selection } = useBoardTools();
  const { live } = useLiveBoardContext();
  const path = useClient()?.client.path ?? '';
  const toast = useToast();
  const [title, setTitle] = useState('');
  const [which, setWhich] = useState('none');
  const [whyNot, setWhyNot] = useState<string>();
  const [isSending, setIsSending] = useState(false);
  const all = whole.board().columns.flatMap(({ cardIds }) => cardIds);
  const selected = selection.actedOn();
  const most = LIMITS.pastedCards;
  const options = [
    {
      value: 'none',
      label: 'No cards',
      description: 'Columns, what they mean, their limits and the settings above.',
    },
    ...(selected.length > 0 && selected.length <= most
      ? [{ value: 'selected', label: `The selected ${cardsInWords(selected.length)}` }]
      : []),
    ...(all.length > 0 && all.length <= most
      ? [{ value: 'all', label: `All ${cardsInWords(all.length)}` }]
      : []),
  ];
  const save = async () => {
    setIsSending(true);
    const card = which === 'all' ? all : which === 'selected' ? selected : [];
    // What was written a moment ago goes along.
    await live.whenSaved();
    const says = await sendTemplate(path, { intent: 'save', title, board: live.boardId, card });
    setIsSending(false);
    setWhyNot(says);
    if (says !== undefined) return;
    toast(`“${title.trim()}” is offered for new boards now.`);
    onSaved();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <div>
        <h3 className="text-sm font-semibold text-ink">Save as template</h3>
        <p className="mt-1 text-xs text-ink-2">
          New boards of this client can begin as this one stands now. Cards go along with their
          words, labels, steps and KPIs, without people and dates.
        </p>
      </div>
      <TextField
        label="Name of the template"
        value={title}
        onChange={setTitle}
        maxLength={LIMITS.nameChars}
        isRequired
        errorMessage={whyNot}
      />
      {options.length > 1 && (
        <RadioGroupField label="With" options={options} value={which} onChange={setWhich} />
      )}
      <div className="flex justify-end">
        <Button type="submit" isPending={isSending}>
          Save template
        </Button>
      </div>
    </form>
  );
}
