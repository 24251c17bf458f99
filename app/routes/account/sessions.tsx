import { Form } from '@remix-run/react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Done } from './done.tsx';
import type { AccountData } from './load-account.server.ts';

export function Sessions({
  sessions,
  answer,
}: Pick<AccountData, 'sessions'> & { answer: unknown }) {
  const isSending = useIsSending('end-others');
  return (
    <>
      <ul className="border-t border-line">
        {sessions.map(({ key, browser, seen, isThis }) => (
          <li key={key} className="flex min-h-12 items-center gap-3 border-b border-line">
            <span className="min-w-0 flex-1 truncate">{browser}</span>
            {isThis ? <Chip tone="brass">This browser</Chip> : null}
            <span className="text-sm text-ink-3">{seen}</span>
          </li>
        ))}
      </ul>
      <Form method="post" preventScrollReset className="flex items-center gap-3">
        {sessions.length > 1 && (
          <Button type="submit" name="intent" value="end-others" isPending={isSending}>
            Sign out everywhere else
          </Button>
        )}
        <Done answer={answer} intent="end-others" says="You are signed in only here." />
      </Form>
    </>
  );
}
