import type { InboxRow } from '#db/inbox.ts';
import { showMentions, type Named } from '#model/mentions.ts';
import type { CommentId } from '#model/ids.ts';

/** What a mail about an inbox is made from. */
export type InboxMail = {
  readonly name: string;
  readonly rows: readonly InboxRow[];
  readonly mentioned: ReadonlyMap<CommentId | null, readonly Named[]>;
  readonly publicUrl: string;
  readonly token: string;
};

/** The longest piece of a comment in a mail; the whole of it is behind the link. */
const EXCERPT_CHARS = 280;

/** A mail that tells what is new, by client and card, with a way to end such mail without signing in (RFC 8058). */
export function inboxMail(mail: InboxMail, kind: 'daily' | 'at-once') {
  const { name, rows, publicUrl, token } = mail;
  const unsubscribe = `${publicUrl}/unsubscribe/${token}`;
  return {
    subject: subjectOf(rows, kind),
    text: [
      `${name}, this is new for you.`,
      ...clientsIn(rows).flatMap((client) => ['', ...clientLines(client, mail)]),
      '',
      `Your inbox: ${publicUrl}/inbox`,
      `When to mail you: ${publicUrl}/account#mail`,
      `No more of these mails: ${unsubscribe}`,
      '',
    ].join('\n'),
    headers: {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function subjectOf(rows: readonly InboxRow[], kind: 'daily' | 'at-once'): string {
  const [first] = rows;
  // Titles and names are other people's words: a line break in one would end the header.
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  if (kind === 'at-once' && first && rows.length === 1) {
    return oneLine(`${first.byName ?? 'Somebody'} mentioned you: ${first.title}`);
  }
  return rows.length === 1
    ? '1 thing is new in your inbox'
    : `${rows.length} things are new in your inbox`;
}

function clientsIn(rows: readonly InboxRow[]): InboxRow[][] {
  const clients = new Map<string, InboxRow[]>();
  for (const row of rows) clients.set(row.clientId, [...(clients.get(row.clientId) ?? []), row]);
  return [...clients.values()];
}

function clientLines(rows: readonly InboxRow[], { mentioned, publicUrl }: InboxMail): string[] {
  const [first] = rows;
  if (!first) return [];
  const cards = new Map<string, InboxRow[]>();
  for (const row of rows) cards.set(row.cardId, [...(cards.get(row.cardId) ?? []), row]);
  const lines = [first.clientName, '='.repeat(Math.min(first.clientName.length, 40))];
  for (const [cardId, ofCard] of cards) {
    lines.push('', ofCard[0]?.title ?? '');
    for (const row of ofCard) {
      const said = showMentions(row.text ?? '', mentioned.get(row.commentId) ?? []);
      lines.push(`- ${happened(row)}${said === '' ? '' : `: ${excerpt(said)}`}`);
    }
    lines.push(`  ${publicUrl}/c/${first.clientKey.toLowerCase()}/cards/${cardId}`);
  }
  return lines;
}

function happened({ kind, byName, dueOn }: InboxRow): string {
  const who = byName ?? 'Somebody';
  switch (kind) {
    case 'mention':
      return `${who} mentioned you`;
    case 'reply':
      return `${who} replied`;
    case 'assigned':
      return `${who} gave you this card`;
    case 'due':
      return `Due ${dueOn ?? ''}`;
  }
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > EXCERPT_CHARS ? `${line.slice(0, EXCERPT_CHARS)}…` : line;
}
