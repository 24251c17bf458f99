import type { Card } from '#model/board/board.ts';
import type { PersonId } from '#model/ids.ts';
import { useLiveBoardContext, type BoardPerson } from '#routes/live-board/live-board-context.ts';
import { AvatarStack } from '#ui/avatar-stack.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Fact, Property, quietField } from './property.tsx';
import type { CardActs } from './use-card-acts.ts';

type PropertyProps = { readonly card: Card; readonly acts: CardActs };

const NOBODY = 'nobody';
const LEFT = 'Somebody who left';

const nameOf = (id: PersonId, people: readonly BoardPerson[]): string =>
  people.find((person) => person.id === id)?.name ?? LEFT;

/** Who answers for the card. */
export function OwnerProperty({ card, acts }: PropertyProps) {
  const { people, canEdit } = useLiveBoardContext();
  const { ownerId } = card;
  if (!canEdit) {
    if (ownerId === undefined) return null;
    const name = nameOf(ownerId, people);
    return (
      <Property name="Owner">
        <Fact>
          <span className="flex items-center gap-2">
            <Avatar name={name} size="s" isDecorative />
            {name}
          </span>
        </Fact>
      </Property>
    );
  }
  const isGone = ownerId !== undefined && !people.some(({ id }) => id === ownerId);
  const options = [
    { value: NOBODY, label: 'Nobody yet' },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    ...(isGone ? [{ value: ownerId, label: LEFT }] : []),
  ];
  return (
    <Property name="Owner">
      <SelectField
        label="Owner"
        isLabelHidden
        options={options}
        value={ownerId ?? NOBODY}
        onChange={(value) => acts.assign(people.find(({ id }) => id === value)?.id)}
        className={quietField}
      />
    </Property>
  );
}

/** Who helps with it. Each is added or taken away alone, so that two people's choices both stay. */
export function HelpersProperty({ card, acts }: PropertyProps) {
  const { people, canEdit } = useLiveBoardContext();
  const helpers = card.helperIds.map((id) => ({ id, name: nameOf(id, people) }));
  if (!canEdit) {
    if (helpers.length === 0) return null;
    return (
      <Property name="Helpers">
        <Fact>{helpers.map(({ name }) => name).join(', ')}</Fact>
      </Property>
    );
  }
  return (
    <Property name="Helpers">
      <Menu
        label="Helpers"
        selectionMode="multiple"
        selectedKeys={card.helperIds}
        onSelectionChange={(keys) => {
          for (const { id } of people) {
            const helps = keys === 'all' || keys.has(id);
            if (helps !== card.helperIds.includes(id)) acts.setHelper(id, helps);
          }
        }}
        trigger={
          <Button variant="quiet" className="px-2! font-normal!">
            <span className="sr-only">{helpersWords(helpers)}</span>
            <span aria-hidden>
              {helpers.length === 0 ? 'Nobody' : <AvatarStack label="Helpers" people={helpers} />}
            </span>
          </Button>
        }
      >
        {people.map(({ id, name }) => (
          <MenuItem key={id} id={id}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </Property>
  );
}

const helpersWords = (helpers: readonly BoardPerson[]): string =>
  helpers.length === 0
    ? 'Helpers: nobody'
    : `Helpers: ${helpers.map(({ name }) => name).join(', ')}`;
