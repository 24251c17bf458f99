import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ButtonLink } from '#ui/button-link.tsx';

type Words = { readonly title: string; readonly says: string };

const NOTHING: Words = {
  title: 'There is nothing here for you',
  says: 'The address may be mistyped, or what was here is gone or not shared with you.',
};
const UNREADABLE: Words = {
  title: 'That could not be read',
  says: 'The page sent something Quarterdeck does not know. Reload it and try again.',
};
const BROKEN: Words = {
  title: 'Something went wrong here',
  says: 'It is our fault, not yours, and it has been written down. Nothing that was saved is lost. Try again in a moment.',
};

/** The same as a page of its own, where no navigation could be drawn around it. */
export function WholeErrorPage() {
  return (
    <main>
      <ErrorPage />
    </main>
  );
}

/** What a person sees when a page cannot be shown. It tells neither what exists nor what broke. */
export function ErrorPage() {
  const error = useRouteError();
  const { title, says } = wordsFor(error);
  return (
    <div className="mx-auto flex min-h-[60vh] max-w-prose flex-col items-start justify-center gap-4 px-6 py-16">
      <h1 className="font-serif text-xl font-medium tracking-tight">{title}</h1>
      <p className="text-base text-ink-2">{says}</p>
      <ButtonLink to="/" variant="primary" reloadDocument className="mt-2">
        Go to start
      </ButtonLink>
    </div>
  );
}

function wordsFor(error: unknown): Words {
  if (!isRouteErrorResponse(error)) return BROKEN;
  if (error.status >= 500) return BROKEN;
  return error.status === 400 ? UNREADABLE : NOTHING;
}
