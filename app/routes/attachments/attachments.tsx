import { useRevalidator } from '@remix-run/react';
import { Paperclip } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { isImage, type Attachment } from '#model/attachment.ts';
import type { AttachmentId, CardId } from '#model/ids.ts';
import { CardSection } from '#routes/card/card-section.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';
import { AddLink } from './add-link.tsx';
import { AttachmentLine } from './attachment-line.tsx';
import { ImageTiles } from './image-tiles.tsx';
import type { CardAttachments } from './load-attachments.server.ts';
import { postChange } from './post-change.ts';
import { refusalWords } from './refusal-words.ts';
import { UploadLine } from './upload-line.tsx';
import { useUploads, type Upload } from './uploads.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

type AttachmentsProps = { readonly cardId: CardId; readonly loaded: CardAttachments };

/** The files and links of a card, and the ways to add some. */
export function Attachments({ cardId, loaded }: AttachmentsProps) {
  const { client, canEdit } = useLiveBoardContext();
  const path = `/c/${client.key}/cards/${cardId}/attachments`;
  const mayChange = canEdit && loaded.mayChange;
  const section = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const [uploads, { add, retry, drop }] = useUploads(cardId);
  const { hidden, remove } = useRemove(path);
  useArrivals({ uploads, attachments: loaded.attachments, drop });

  const { maxBytes } = loaded;
  const onFiles = (files: readonly File[]) => add({ cardId, path, maxBytes }, files);
  const onFolder = (name: string) =>
    toast(`${name}: ${refusalWords('folder', { maxBytes, locale: 'en' })}`);
  const over = useDroppedFiles({ inside: section, isOn: mayChange, onFiles, onFolder });

  const shown = loaded.attachments.filter(({ id }) => !hidden.has(id));
  const images = shown.filter(isPicture);
  const others = shown.filter((each) => !isPicture(each));
  if (shown.length + uploads.length === 0 && !mayChange) return null;
  const filePath = (id: AttachmentId) => `/c/${client.key}/attachments/${id}`;
  const onRemove = mayChange ? remove : undefined;
  return (
    <div ref={section} id="attachments">
      <CardSection
        title="Attachments"
        aside={
          mayChange && (
            <span className="flex gap-1">
              <ChooseFiles onFiles={onFiles} />
              <AddLink path={path} />
            </span>
          )
        }
      >
        {images.length > 0 && (
          <ImageTiles images={images} filePath={filePath} onRemove={onRemove} />
        )}
        {others.length > 0 && (
          <ul className="flex flex-col">
            {others.map((attachment) => (
              <AttachmentLine
                key={attachment.id}
                attachment={attachment}
                path={filePath(attachment.id)}
                onRemove={onRemove}
              />
            ))}
          </ul>
        )}
        {uploads.length > 0 && (
          <ul aria-label="Files on their way" className="flex flex-col">
            {uploads.map((upload) => (
              <UploadLine key={upload.key} upload={upload} onRetry={retry} onDrop={drop} />
            ))}
          </ul>
        )}
        {shown.length + uploads.length === 0 && (
          <p className="text-sm text-ink-3">
            Drop files here, paste a picture, or link to where something is.
          </p>
        )}
      </CardSection>
      {over && <DropVeil over={over} />}
    </div>
  );
}

export type Picture = Extract<Attachment, { kind: 'file' }>;

const isPicture = (attachment: Attachment): attachment is Picture =>
  attachment.kind === 'file' && isImage(attachment.mediaType);

function ChooseFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file once more is a change, too.
          currentTarget.value = '';
        }}
      />
      <Button
        variant="quiet"
        size="s"
        aria-label="Attach files"
        onPress={() => input.current?.click()}
      >
        <Paperclip aria-hidden size={14} />
        Files
      </Button>
    </>
  );
}

/** Takes an attachment away at once, with a way back. */
function useRemove(path: string) {
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const [hidden, setHidden] = useState<ReadonlySet<AttachmentId>>(new Set());
  const remove = useCallback(
    ({ id: attachmentId, title }: Attachment) => {
      const hide = () => setHidden((before) => new Set([...before, attachmentId]));
      const show = () =>
        setHidden((before) => new Set([...before].filter((id) => id !== attachmentId)));
      const send = async (intent: string): Promise<boolean> => {
        const whyNot = await postChange(path, { intent, attachmentId });
        if (whyNot !== undefined) toast(whyNot);
        else revalidate();
        return whyNot === undefined;
      };
      hide();
      void send('remove-attachment').then((isGone) => {
        if (!isGone) return show();
        const restore = () => void send('restore-attachment').then((isBack) => isBack && show());
        toast(`Removed “${title}”.`, { label: 'Undo', onAction: restore });
      });
    },
    [path, toast, revalidate],
  );
  return { hidden, remove };
}

/** How long the notice that something is attached may take before the page asks by itself. */
const NOTICE_MS = 1_500;

type Arrivals = {
  readonly uploads: readonly Upload[];
  readonly attachments: readonly Attachment[];
  readonly drop: (key: number) => void;
};

/** What has arrived stays shown as an upload until it is in the card's list. */
function useArrivals({ uploads, attachments, drop }: Arrivals): void {
  const { revalidate } = useRevalidator();
  const arrived = uploads.filter(({ arrivedAs }) => arrivedAs !== undefined);
  const missing = arrived.filter(
    ({ arrivedAs }) => !attachments.some(({ id }) => id === arrivedAs),
  );
  useEffect(() => {
    for (const upload of arrived) if (!missing.includes(upload)) drop(upload.key);
  });
  const awaited = missing.length;
  useEffect(() => {
    if (awaited === 0) return;
    const timer = setTimeout(revalidate, NOTICE_MS);
    return () => clearTimeout(timer);
  }, [awaited, revalidate]);
}

/** Over the whole panel: where files may be let go. */
function DropVeil({ over }: { over: Element }) {
  const isPanel = over.matches('aside');
  return createPortal(
    <div
      aria-hidden
      className={`pointer-events-none inset-0 z-50 grid place-items-center bg-veil p-4 ${isPanel ? 'absolute' : 'fixed'}`}
    >
      <p className="rounded-panel border-2 border-dashed border-brass bg-raised px-6 py-4 text-sm font-medium text-ink shadow-float">
        Drop to attach to this card
      </p>
    </div>,
    isPanel ? over : document.body,
  );
}
