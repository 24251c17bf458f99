import { Archive, Ellipsis, ExternalLink, Hash, Link2 } from 'lucide-react';
import type { Card } from '#model/board/board.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { BoardItems } from '#routes/move-cards/board-items.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { useCardActs } from './use-card-acts.ts';
import { useCopyKey } from './use-copy-key.ts';

type CardActionsProps = {
  readonly card: Card;
  /** Leads to the card where it is not shown now: its own page, or its board. */
  readonly elsewhere: { readonly label: string; readonly path: string };
  readonly onArchived: () => void;
  /** It is on another board now. */
  readonly onMoved: () => void;
};

/** What can be done to the card as a whole. */
export function CardActions({ card, elsewhere, onArchived, onMoved }: CardActionsProps) {
  const { canEdit } = useLiveBoardContext();
  const acts = useCardActs(card.id);
  const { key, copyKey, copyLink } = useCopyKey(card.id);
  return (
    <Menu
      label="Card"
      placement="bottom end"
      trigger={
        <IconButton label="More about this card" icon={<Ellipsis aria-hidden size={18} />} />
      }
    >
      <MenuItem icon={<ExternalLink size={16} />} href={elsewhere.path}>
        {elsewhere.label}
      </MenuItem>
      {key === undefined ? null : (
        <MenuItem icon={<Link2 size={16} />} onAction={copyLink}>
          Copy link
        </MenuItem>
      )}
      {key === undefined ? null : (
        <MenuItem icon={<Hash size={16} />} onAction={copyKey}>
          {`Copy key ${key}`}
        </MenuItem>
      )}
      {card.archivedAt === undefined && <BoardItems cardIds={[card.id]} onMoved={onMoved} />}
      {canEdit && card.archivedAt === undefined ? (
        <MenuItem
          icon={<Archive size={16} />}
          onAction={() => {
            acts.archive(card.title);
            onArchived();
          }}
        >
          Archive
        </MenuItem>
      ) : null}
    </Menu>
  );
}
