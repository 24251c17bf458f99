import type { ReactNode } from 'react';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Chip } from '#ui/chip.tsx';
import type { PersonHere } from './load-people.server.ts';
import { ROLE_WORDS } from './role-words.ts';

interface PersonRowProps {
  readonly person: PersonHere;
  /** What opening the row is for; undefined: it does not open. */
  readonly act: 'Change' | 'Leave' | undefined;
  readonly isOpen: boolean;
  /** What is shown below when the row is open. */
  readonly children: ReactNode;
}

export function PersonRow({ person, act, isOpen, children }: PersonRowProps) {
  const { id, name, email, role, isMe } = person;
  const shows = act !== undefined && isOpen;
  return (
    <li className="border-b border-line">
      <div className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 py-2">
        <Avatar name={name} isDecorative />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">
            {name}
            {isMe && <span className="font-normal text-ink-3"> (you)</span>}
          </span>
          {email !== undefined && (
            <span className="block truncate text-xs text-ink-3">{email}</span>
          )}
        </span>
        {role === 'member' && person.seesMoney && <Chip tone="outline">Sees money</Chip>}
        <Chip tone={role === 'owner' ? 'brass' : 'neutral'}>{ROLE_WORDS[role].title}</Chip>
        {act && (
          <ButtonLink
            to={shows ? '.' : `?person=${id}`}
            variant="quiet"
            size="s"
            preventScrollReset
            aria-expanded={shows}
            aria-label={
              shows ? `Close ${name}` : act === 'Leave' ? 'Leave this client' : `Change ${name}`
            }
          >
            {shows ? 'Close' : act}
          </ButtonLink>
        )}
      </div>
      {shows && <div className="pb-6 sm:ps-11">{children}</div>}
    </li>
  );
}
