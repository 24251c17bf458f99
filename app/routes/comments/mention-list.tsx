import { Avatar } from '#ui/avatar.tsx';
import type { MentionList } from './use-mention-list.ts';

type MentionListBoxProps = { readonly id: string; readonly list: MentionList };

/** A person's place in the list, for the field that points at it. */
export const optionId = (listId: string, at: number): string => `${listId}-${at}`;

/** People to mention, above the field: the focus stays in the text. */
export function MentionListBox({ id, list: { people, at, choose } }: MentionListBoxProps) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label="People to mention"
      className="absolute bottom-full z-20 mb-1 w-full max-w-80 rounded-panel border border-line bg-raised p-1 shadow-float"
    >
      {people.map((person, index) => (
        // Keys reach it through the field, which keeps the focus.
        <li
          key={person.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === at}
          className={`flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2 py-1 text-sm text-ink touch:min-h-11 ${
            index === at ? 'bg-hover' : ''
          }`}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(person);
          }}
        >
          <Avatar name={person.name} size="s" isDecorative />
          <span className="min-w-0 truncate">{person.name}</span>
        </li>
      ))}
    </ul>
  );
}
