import { useState } from 'react';
import type { Attachment } from '#model/attachment.ts';
import type { AttachmentId } from '#model/ids.ts';
import { AttachmentMenu } from './attachment-menu.tsx';
import type { Picture } from './attachments.tsx';
import { ImageViewer } from './image-viewer.tsx';

type ImageTilesProps = {
  readonly images: readonly Picture[];
  readonly filePath: (id: AttachmentId) => string;
  readonly onRemove: ((attachment: Attachment) => void) | undefined;
};

/** The pictures of a card, each as much of it as fits; pressed, it is shown whole. */
export function ImageTiles({ images, filePath, onRemove }: ImageTilesProps) {
  const [shownId, setShownId] = useState<AttachmentId>();
  return (
    <>
      <ul aria-label="Pictures" className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3">
        {images.map((image) => (
          <li key={image.id} className="min-w-0">
            <button
              type="button"
              aria-label={`Look at ${image.title}`}
              onClick={() => setShownId(image.id)}
              className="block aspect-4/3 w-full overflow-hidden rounded-control border border-line bg-sunken hover:border-edge"
            >
              <img
                src={filePath(image.id)}
                alt={image.title}
                loading="lazy"
                decoding="async"
                className="size-full object-cover text-xs text-ink-3"
              />
            </button>
            <div className="flex items-center">
              <span title={image.title} className="min-w-0 flex-1 truncate text-xs text-ink-2">
                {image.title}
              </span>
              <AttachmentMenu attachment={image} path={filePath(image.id)} onRemove={onRemove} />
            </div>
          </li>
        ))}
      </ul>
      <ImageViewer images={images} filePath={filePath} shownId={shownId} onShow={setShownId} />
    </>
  );
}
