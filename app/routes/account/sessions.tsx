import { Form } from '@remix-run/react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Done } from './done.tsx';
import type { AccountData } from './load-account.server.ts';

/** Where somebody is signed in; each can be ended, also one that is open right now. */
export function Sessions({
  sessions,
  answer,
}: Pick<AccountData, 'sessions'> & { answer: unknown }) {
  const isSending = useIsSending('end-others');
  return (
    <>
      <ul className="border-t border-line">
        {sessions.map(({ key, browser, seen, isThis }) => (
          <li
            key={key}
            className="flex min-h-12 items-center gap-3 border-b border-line py-1 text-sm"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate text-base">{browser}</span>
              <span className="block text-xs text-ink-3">Last seen {seen}</span>
            </span>
            {isThis ? (
              <Chip tone="brass">This browser</Chip>
            ) : (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="session" value={key} />
                <Button
                  type="submit"
                  name="intent"
                  value="end-session"
                  variant="quiet"
                  size="s"
                  aria-label={`End ${browser}, last seen ${seen}`}
                >
                  End
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" preventScrollReset className="flex items-center gap-3">
        {sessions.length > 1 && (
          <Button type="submit" name="intent" value="end-others" isPending={isSending}>
            End all others
          </Button>
        )}
        <Done answer={answer} intent="end-session" says="That one is signed out." />
        <Done answer={answer} intent="end-others" says="You are signed in only here." />
      </Form>
    </>
  );
}
