import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useEffect } from 'react';
import { useLocale } from 'react-aria-components';
import type { AttachmentId } from '#model/ids.ts';
import { SaidWhen } from '#routes/comments/said-when.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { download } from './attachment-menu.tsx';
import type { Picture } from './attachments.tsx';
import { bytesWords } from './refusal-words.ts';

type ImageViewerProps = {
  readonly images: readonly Picture[];
  readonly filePath: (id: AttachmentId) => string;
  /** Which one; undefined: none is open. */
  readonly shownId: AttachmentId | undefined;
  readonly onShow: (id: AttachmentId | undefined) => void;
};

/** One picture as large as the window lets it be; arrow keys go to the others of the card. */
export function ImageViewer({ images, filePath, shownId, onShow }: ImageViewerProps) {
  const { locale } = useLocale();
  const at = images.findIndex(({ id }) => id === shownId);
  const image = images[at];
  const previous = images[at - 1]?.id;
  const next = images[at + 1]?.id;
  useEffect(() => {
    if (image === undefined) return;
    const onKey = (event: KeyboardEvent): void => {
      const to = { ArrowLeft: previous, ArrowRight: next }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onShow(to);
    };
    // Before the board, where arrow keys go from card to card.
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [image, previous, next, onShow]);
  return (
    <Dialog
      title={image?.title ?? ''}
      size="xl"
      isOpen={image !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) onShow(undefined);
      }}
    >
      {image && (
        <div className="flex flex-col gap-3">
          <div className="relative grid h-[70dvh] place-items-center overflow-hidden rounded-control bg-sunken">
            <img
              key={image.id}
              src={filePath(image.id)}
              alt={image.title}
              className="max-h-full max-w-full object-contain"
            />
            {images.length > 1 && (
              <>
                <Turn label="Previous picture" to={previous} onShow={onShow} side="start-2">
                  <ChevronLeft aria-hidden size={18} />
                </Turn>
                <Turn label="Next picture" to={next} onShow={onShow} side="end-2">
                  <ChevronRight aria-hidden size={18} />
                </Turn>
              </>
            )}
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="text-xs text-ink-3 tabular-nums">
              {images.length > 1 && `${at + 1} of ${images.length} · `}
              {bytesWords(image.bytes, locale)} · {image.name} · <SaidWhen at={image.at} />
            </p>
            <Button size="s" onPress={() => download(filePath(image.id))}>
              <Download aria-hidden size={14} />
              Download
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

type TurnProps = {
  readonly label: string;
  readonly to: AttachmentId | undefined;
  readonly onShow: (id: AttachmentId) => void;
  readonly side: 'start-2' | 'end-2';
  readonly children: JSX.Element;
};

function Turn({ label, to, onShow, side, children }: TurnProps) {
  return (
    <IconButton
      label={label}
      hasTooltip={false}
      variant="plain"
      icon={children}
      isDisabled={to === undefined}
      onPress={() => {
        if (to !== undefined) onShow(to);
      }}
      className={`absolute! top-1/2 -translate-y-1/2 ${side}`}
    />
  );
}
