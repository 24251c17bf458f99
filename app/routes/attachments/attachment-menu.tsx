import { Copy, Download, Ellipsis, Trash2 } from 'lucide-react';
import type { Attachment } from '#model/attachment.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { useToast } from '#ui/toast.tsx';

type AttachmentMenuProps = {
  readonly attachment: Attachment;
  readonly path: string;
  readonly onRemove: ((attachment: Attachment) => void) | undefined;
};

/** What can be done with an attachment. */
export function AttachmentMenu({ attachment, path, onRemove }: AttachmentMenuProps) {
  const toast = useToast();
  const copy = (text: string) => {
    // Browsers give no clipboard to plain http addresses; not even the object is there.
    const write = async () => navigator.clipboard.writeText(text);
    write().then(
      () => toast('Copied the address.'),
      () => toast(`It could not be copied here: ${text}`),
    );
  };
  return (
    <Menu
      label={attachment.title}
      placement="bottom end"
      trigger={
        <IconButton
          label={`More about ${attachment.title}`}
          size="s"
          hasTooltip={false}
          icon={<Ellipsis aria-hidden size={16} />}
        />
      }
    >
      {attachment.kind === 'link' ? (
        <MenuItem icon={<Copy size={16} />} onAction={() => copy(attachment.url)}>
          Copy address
        </MenuItem>
      ) : (
        <MenuItem icon={<Download size={16} />} onAction={() => download(path)}>
          Download
        </MenuItem>
      )}
      {onRemove && (
        <MenuItem icon={<Trash2 size={16} />} onAction={() => onRemove(attachment)}>
          Remove
        </MenuItem>
      )}
    </Menu>
  );
}

/** Has the browser keep a file, also one that it could show. */
export function download(path: string): void {
  const link = document.createElement('a');
  link.href = `${path}?download`;
  link.download = '';
  link.click();
}
