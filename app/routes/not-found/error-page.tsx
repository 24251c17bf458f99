import { isRouteErrorResponse, useRevalidator, useRouteError } from '@remix-run/react';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { OutOfReach } from '#sync/patient-data.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';

type Words = { readonly title: string; readonly says: string };

const NOTHING: Words = {
  title: 'There is nothing here for you',
  says: 'The address may be mistyped, or what was here is gone or not shared with you.',
};
const UNREADABLE: Words = {
  title: 'That could not be read',
  says: 'The page sent something Quarterdeck does not know. Reload it and try again.',
};
const OUT_OF_REACH: Words = {
  title: 'You are offline',
  says: 'This page needs a connection. What you changed on a board is kept on this device and sent when you open it again. Go back, or try again in a moment.',
};
/** What is said is the server's own sentence. */
const CLOSED = { title: 'This cannot be opened just now' };
const BROKEN: Words = {
  title: 'Something went wrong here',
  says: 'It is our fault, not yours, and it has been written down. Nothing that was saved is lost. Try again in a moment.',
};

/** The same as a page of its own, where no navigation could be drawn around it. */
export function WholeErrorPage() {
  const { title, says } = useWords();
  return (
    <DoorwayPage title={title} says={says}>
      <WayOut />
    </DoorwayPage>
  );
}

/** What a person sees in place of a page that cannot be shown. It tells neither what exists nor what broke. */
export function ErrorPage() {
  const { title, says } = useWords();
  return (
    <Page width="read">
      <PageHeader title={title} says={says} />
      <WayOut />
    </Page>
  );
}

function WayOut() {
  const isOutOfReach = useRouteError() instanceof OutOfReach;
  const { revalidate } = useRevalidator();
  if (isOutOfReach) {
    return (
      <div>
        <Button variant="primary" onPress={revalidate}>
          Try again
        </Button>
      </div>
    );
  }
  return (
    <div>
      <ButtonLink to="/" variant="primary" reloadDocument>
        Go to start
      </ButtonLink>
    </div>
  );
}

function useWords(): Words {
  return wordsFor(useRouteError());
}

function wordsFor(error: unknown): Words {
  if (error instanceof OutOfReach) return OUT_OF_REACH;
  if (!isRouteErrorResponse(error)) return BROKEN;
  const data: unknown = error.data;
  if (error.status === 503 && typeof data === 'string') return { ...CLOSED, says: data };
  if (error.status >= 500) return BROKEN;
  return error.status === 400 ? UNREADABLE : NOTHING;
}
