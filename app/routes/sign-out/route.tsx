import { redirect, redirectDocument, type ActionFunctionArgs } from '@remix-run/node';
import { localPath } from '#routes/doorway/local-path.ts';

/** Only a form signs anybody out; the address alone does nothing. */
export function loader() {
  return redirect('/');
}

export async function action({ context, request }: ActionFunctionArgs) {
  // Whatever was posted, whoever asks to go is let go.
  const form = await request.formData().catch(() => new FormData());
  const to = form.get('to');
  // A whole new page, so that nothing of this person stays in the browser's memory.
  return redirectDocument((typeof to === 'string' && localPath(to)) || '/sign-in', {
    headers: await context.session.signOut(),
  });
}
