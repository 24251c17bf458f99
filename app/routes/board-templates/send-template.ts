/** Sends a form about a client's own templates; answers with why it was not done, or nothing. */
export async function sendTemplate(
  clientPath: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<string | undefined> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
  }
  const path = `${clientPath}/board-templates`;
  const answer = await fetch(path, { method: 'POST', body }).catch(() => undefined);
  if (answer?.ok) return undefined;
  if (answer?.status === 422) return ((await answer.json()) as { says: string }).says;
  return answer?.status === 404
    ? 'That is not possible here any more: the template or your access is gone.'
    : 'That did not reach the server. Try again in a moment.';
}
