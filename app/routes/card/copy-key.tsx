import type { CardId } from '#model/ids.ts';
import { Button } from '#ui/button.tsx';
import { useCopyKey } from './use-copy-key.ts';

/** What people call the card by; pressing it copies the card's link. */
export function CopyKey({ cardId }: { cardId: CardId }) {
  const { key, copyLink } = useCopyKey(cardId);
  if (key === undefined) return null;
  return (
    <Button
      variant="quiet"
      size="s"
      aria-label={`${key}: copy the link`}
      className="-ms-2 px-2! text-xs! font-normal! text-ink-3! tabular-nums"
      onPress={copyLink}
    >
      {key}
    </Button>
  );
}
