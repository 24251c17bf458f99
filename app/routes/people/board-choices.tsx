import type { BoardId } from '#model/ids.ts';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import type { PeopleData } from './load-people.server.ts';

interface BoardChoicesProps {
  readonly boards: PeopleData['boards'];
  readonly granted: readonly BoardId[];
}

/** Which boards a vendor has: these and nothing else of the client. */
export function BoardChoices({ boards, granted }: BoardChoicesProps) {
  if (boards.length === 0) {
    return <p className="text-sm text-ink-2">There is no board to give yet. Make one first.</p>;
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-medium">Boards</legend>
      {boards.map(({ id, title }) => (
        <CheckboxField
          key={id}
          name="boards"
          value={id}
          label={title}
          defaultSelected={granted.includes(id)}
        />
      ))}
    </fieldset>
  );
}
