import { listMentions } from '#db/comment-people.ts';
import type { Database } from '#db/connect.ts';
import { listCardTexts } from '#db/search.ts';
import type { CardId, ClientId, CommentId } from '#model/ids.ts';
import { showMentions, type Named } from '#model/mentions.ts';
import { excerptOf, markTitle, type MarkedPart } from '#model/search/excerpt.ts';
import type { Found } from './found.ts';
import type { Asked, Hit } from './hit.ts';

/** What was found as people read it: titles marked, and words around what was found elsewhere. */
export async function withExcerpts(
  db: Database,
  hits: readonly Hit[],
  { words }: Asked,
): Promise<Found[]> {
  const texts = new Map<CardId, readonly string[]>();
  const mentions = new Map<CommentId, Named[]>();
  // Client by client, because no query crosses clients.
  for (const clientId of new Set(hits.map(({ at }) => at.client.id))) {
    const ofClient = hits.filter(({ at, isInText }) => isInText && at.client.id === clientId);
    await readTexts(db, { clientId, hits: ofClient, texts });
    const commentIds = ofClient.flatMap(({ comment }) => comment?.id ?? []);
    for (const { commentId, ...named } of await listMentions(db, { clientId, commentIds })) {
      mentions.set(commentId, [...(mentions.get(commentId) ?? []), named]);
    }
  }
  return hits.map((hit) => {
    const { at, comment, isInText, cardId } = hit;
    const ofCard = cardId && isInText ? texts.get(cardId) : undefined;
    const said = comment
      ? [showMentions(comment.text, mentions.get(comment.id) ?? [])]
      : (ofCard ?? []);
    const excerpt = firstOf(said, words);
    const { key, name, accent } = at.client;
    return {
      kind: hit.kind,
      title: hit.title,
      marked: markTitle(hit.title, comment ? [] : words),
      ...(hit.key !== undefined && { key: hit.key }),
      place: hit.place,
      client: { key, name, accent },
      path: hit.path,
      ...(cardId && { cardId }),
      isArchived: hit.isArchived,
      ...(excerpt && { excerpt }),
    };
  });
}

async function readTexts(
  db: Database,
  read: { clientId: ClientId; hits: readonly Hit[]; texts: Map<CardId, readonly string[]> },
): Promise<void> {
  const cardIds = read.hits.flatMap(({ cardId, comment }) => (comment ? [] : (cardId ?? [])));
  const rows = await listCardTexts(db, { clientId: read.clientId, cardIds });
  for (const [id, { bodyText, checklistText }] of rows)
    read.texts.set(id, [bodyText, checklistText]);
}

function firstOf(
  texts: readonly string[],
  words: readonly string[],
): readonly MarkedPart[] | undefined {
  for (const text of texts) {
    const excerpt = excerptOf(text, words);
    if (excerpt) return excerpt;
  }
  return undefined;
}
