import { Form } from '@remix-run/react';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import type { PeopleData } from './load-people.server.ts';
import { ROLE_WORDS } from './role-words.ts';

/** Links that were made and not used yet. */
export function OpenInvitations({ invitations }: Pick<PeopleData, 'invitations'>) {
  return (
    <ul className="border-t border-line">
      {invitations.map(({ id, email, role, expires, mayRevoke }) => (
        <li
          key={id}
          className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2"
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate">{email}</span>
            <span className="block text-xs text-ink-3">The link ends {expires}</span>
          </span>
          <Chip>{ROLE_WORDS[role].title}</Chip>
          {mayRevoke && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="invitation" value={id} />
              <Button
                type="submit"
                name="intent"
                value="revoke"
                variant="quiet"
                size="s"
                aria-label={`Take back the invitation of ${email}`}
              >
                Take back
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
