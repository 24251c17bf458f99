import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { endMail, findMailToken } from '#db/mail-settings.ts';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import { notFound, type Asking } from '#routes/gate.server.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';

/** Whose mail the link is about; it needs nobody to be signed in. */
async function requireAddressee({ context, params }: Asking) {
  const found = await findMailToken(context.db, params.token ?? '');
  if (!found) throw notFound();
  return found;
}

/** Looking changes nothing: mail programs follow links by themselves. */
export async function loader(asking: LoaderFunctionArgs) {
  const { email } = await requireAddressee(asking);
  return { email };
}

/** The page's button, or a mail program's own (RFC 8058). */
export async function action(asking: ActionFunctionArgs) {
  const { personId } = await requireAddressee(asking);
  await endMail(asking.context.db, personId);
  return { done: 'unsubscribe' };
}

export const meta: MetaFunction = () => [{ title: 'No more mail · Quarterdeck' }];

export default function UnsubscribeRoute() {
  const { email } = useLoaderData<typeof loader>();
  const isDone = useActionData<typeof action>() !== undefined;
  const isSending = useIsSending();
  if (isDone) {
    return (
      <DoorwayPage
        title="No more mail"
        says={`${email} gets no more mail about the inbox. It is still there.`}
      >
        <ButtonLink to="/account">Change it back</ButtonLink>
      </DoorwayPage>
    );
  }
  return (
    <DoorwayPage
      title="No more mail?"
      says={`Daily mails and mails about mentions to ${email} end. Links to a new password still come.`}
    >
      <Form method="post">
        <Button type="submit" variant="primary" isPending={isSending}>
          End these mails
        </Button>
      </Form>
    </DoorwayPage>
  );
}
