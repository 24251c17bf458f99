import { cardTerms, commentTerms } from '#model/search/search-terms.ts';
import type { FullCardRow } from './card-rows.ts';
import type { Database } from './connect.ts';
import { inChunks } from './in-chunks.ts';
import type { CommentsTable } from './inbox-tables.ts';

type CardTexts = Pick<FullCardRow, 'clientId' | 'id' | 'title' | 'bodyText' | 'checklistText'>;

/** Writes what cards are found by (R38), of those whose texts are not what they were. `tx` is the transaction that writes their rows. */
export async function writeCardTerms(
  tx: Database,
  cards: readonly { readonly card: CardTexts; readonly was?: CardTexts | undefined }[],
): Promise<void> {
  const changed = cards.filter(({ card, was }) => !was || !saysTheSame(card, was));
  const rows = changed.map(({ card }) => {
    const { clientId, id: cardId, title, bodyText, checklistText } = card;
    return {
      clientId,
      cardId,
      terms: cardTerms({ clientId, title, texts: [bodyText, checklistText] }),
    };
  });
  for (const chunk of inChunks(rows)) {
    await tx
      .insertInto('cardSearch')
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(['clientId', 'cardId'])
          .doUpdateSet((eb) => ({ terms: eb.ref('excluded.terms') })),
      )
      .execute();
  }
}

function saysTheSame(a: CardTexts, b: CardTexts): boolean {
  return a.title === b.title && a.bodyText === b.bodyText && a.checklistText === b.checklistText;
}

/** Writes what comments are found by (R38), in the transaction that writes their texts. */
export async function writeCommentTerms(
  tx: Database,
  comments: readonly Pick<CommentsTable, 'clientId' | 'id' | 'text'>[],
): Promise<void> {
  const rows = comments.map(({ clientId, id: commentId, text }) => ({
    clientId,
    commentId,
    terms: commentTerms({ clientId, text }),
  }));
  for (const chunk of inChunks(rows)) {
    await tx
      .insertInto('commentSearch')
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(['clientId', 'commentId'])
          .doUpdateSet((eb) => ({ terms: eb.ref('excluded.terms') })),
      )
      .execute();
  }
}
