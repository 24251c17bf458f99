import { Form } from '@remix-run/react';
import { BOARD_TEMPLATES } from '#model/board/templates.ts';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { Section } from '#ui/section.tsx';
import { takeFocus } from '#ui/take-focus.ts';
import type { BoardsData } from './load-boards.server.ts';
import { TextField } from '#ui/text-field.tsx';

const TEMPLATES = BOARD_TEMPLATES.map(({ id, title, says, columns }) => ({
  value: id,
  label: title,
  description: `${says} ${columns.map((column) => column.title).join(' › ')}`,
}));

type NewBoardFormProps = {
  /** The client's own. */
  readonly templates: BoardsData['templates'];
  readonly answer: FormAnswer | undefined;
};

/** A title and what to begin with; the columns can be changed on the board. */
export function NewBoardForm({ templates, answer }: NewBoardFormProps) {
  const own = templates.map(({ id, title, says }) => ({
    value: id,
    label: title,
    description: says,
  }));
  const { errors = {}, typed = {} } = answer?.intent === 'create' ? answer : {};
  return (
    <Section title="New board">
      <Form method="post" className="flex max-w-lg flex-col gap-6">
        <TextField
          name="title"
          label="Title"
          isRequired
          inputRef={takeFocus}
          autoComplete="off"
          defaultValue={typed.title}
          errorMessage={errors.title}
        />
        <RadioGroupField
          name="template"
          label="Begin with"
          options={[...own, ...TEMPLATES]}
          defaultValue={typed.template ?? BOARD_TEMPLATES[0]?.id}
          errorMessage={errors.template}
        />
        <div className="flex gap-2">
          <Button
            type="submit"
            name="intent"
            value="create"
            variant="primary"
            isPending={useIsSending('create')}
          >
            Make board
          </Button>
          <ButtonLink to="." variant="quiet">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
