import { Avatar, type AvatarProps } from './avatar.tsx';

interface AvatarStackProps {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly colour?: string | undefined;
  }[];
  /** What they have in common: "Here now", "Helping". */
  readonly label: string;
  readonly max?: number;
  readonly size?: AvatarProps['size'];
}

/** Several people in little room; those who do not fit are counted. */
export function AvatarStack({ people, label, max = 4, size = 's' }: AvatarStackProps) {
  if (people.length === 0) return null;
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.slice(shown.length);
  return (
    <ul aria-label={label} className="flex items-center gap-1.5">
      {shown.map((person) => (
        <li key={person.id} className="flex">
          <Avatar name={person.name} colour={person.colour} size={size} />
        </li>
      ))}
      {rest.length > 0 && (
        <li
          title={rest.map((person) => person.name).join(', ')}
          className="text-xs text-ink-2 tabular-nums"
        >
          +{rest.length}
        </li>
      )}
    </ul>
  );
}
