import type { CardId } from '#model/ids.ts';
import { useCardKey } from '#routes/live-board/card-keys.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useToast } from '#ui/toast.tsx';

/** A card's short key, and how it and the link to the card come onto the clipboard; `key` undefined while it has none. */
export function useCopyKey(cardId: CardId): {
  readonly key: string | undefined;
  readonly copyKey: () => void;
  readonly copyLink: () => void;
} {
  const { keys, client } = useLiveBoardContext();
  const key = useCardKey(keys, cardId);
  const toast = useToast();
  const copy = (text: string, says: string) => {
    // Browsers give no clipboard to plain http addresses; not even the object is there.
    writeToClipboard(text).then(
      () => toast(says),
      () => toast(`It could not be copied here: ${text}`),
    );
  };
  return {
    key,
    copyKey: () => copy(key ?? '', `Copied ${key}`),
    copyLink: () =>
      copy(`${location.origin}/c/${client.key}/cards/${key}`, `Copied the link to ${key}`),
  };
}

async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
