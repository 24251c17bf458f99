/** Why a change of a card's attachments was not made; undefined when it was. */
export async function postChange(
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
    if (answer.status === 422) {
      return ((await answer.json()) as { says: string }).says;
    }
    // Signed out meanwhile, one is led elsewhere.
    if (answer.ok && !answer.redirected) return undefined;
    return answer.status >= 500
      ? 'The server could not do that just now. Try again in a moment.'
      : 'That is not possible here any more: the card or your access is gone.';
  } catch {
    return 'That did not reach the server. Try again in a moment.';
  }
}
