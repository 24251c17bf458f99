import { Form } from '@remix-run/react';
import { useState } from 'react';
import { ROLES } from '#model/access.ts';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { BoardChoices } from './board-choices.tsx';
import type { PeopleData, PersonHere } from './load-people.server.ts';
import { roleChoices } from './role-words.ts';

interface ChangeFormProps {
  readonly person: PersonHere;
  readonly boards: PeopleData['boards'];
  readonly answer: FormAnswer | undefined;
}

/** A role, and what only that role asks: a member's sight of money, a vendor's boards. */
export function ChangeForm({ person, boards, answer }: ChangeFormProps) {
  const [role, setRole] = useState<string>(answer?.typed.role ?? person.role);
  return (
    <Form method="post" preventScrollReset className="flex flex-col gap-4">
      <input type="hidden" name="person" value={person.id} />
      <RadioGroupField
        name="role"
        label={`Role of ${person.name}`}
        options={roleChoices(ROLES)}
        value={role}
        onChange={setRole}
        errorMessage={answer?.errors.role}
      />
      {role === 'member' && (
        <CheckboxField
          name="seesMoney"
          label="May see budgets and spend"
          defaultSelected={person.seesMoney}
        />
      )}
      {role === 'vendor' && <BoardChoices boards={boards} granted={person.boardIds} />}
      <div>
        <Button type="submit" name="intent" value="change" isPending={useIsSending('change')}>
          Save
        </Button>
      </div>
    </Form>
  );
}
