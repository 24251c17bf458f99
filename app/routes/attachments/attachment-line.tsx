import {
  File,
  FileArchive,
  FileAudio,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  Link2,
  Presentation,
  type LucideIcon,
} from 'lucide-react';
import { useLocale } from 'react-aria-components';
import type { Attachment } from '#model/attachment.ts';
import { SaidWhen } from '#routes/comments/said-when.tsx';
import { AttachmentMenu } from './attachment-menu.tsx';
import { bytesWords } from './refusal-words.ts';

type AttachmentLineProps = {
  readonly attachment: Attachment;
  /** Where a file is to be had. */
  readonly path: string;
  readonly onRemove: ((attachment: Attachment) => void) | undefined;
};

/** A link, or a file that is no picture. A PDF opens in the browser's viewer, other files are downloaded. */
export function AttachmentLine({ attachment, path, onRemove }: AttachmentLineProps) {
  const { locale } = useLocale();
  const { title, name, at } = attachment;
  const isLink = attachment.kind === 'link';
  const isShown = isLink || attachment.mediaType === 'application/pdf';
  const about = isLink ? new URL(attachment.url).host : bytesWords(attachment.bytes, locale);
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-line py-1.5">
      <span className="grid size-8 shrink-0 place-items-center rounded-control bg-sunken text-ink-2">
        {isLink ? icon(Link2) : iconOf(title)}
      </span>
      <span className="min-w-0 flex-1">
        <a
          href={isLink ? attachment.url : path}
          {...(isShown ? { target: '_blank', rel: 'noopener noreferrer' } : { download: title })}
          title={title}
          className="block truncate text-sm text-ink hover:underline"
        >
          {title}
          {isShown && <span className="sr-only"> (opens in a new tab)</span>}
        </a>
        <span className="block truncate text-xs text-ink-3">
          {about} · {name} · <SaidWhen at={at} />
        </span>
      </span>
      <AttachmentMenu attachment={attachment} path={path} onRemove={onRemove} />
    </li>
  );
}

const icon = (Icon: LucideIcon) => <Icon aria-hidden size={16} />;

/** By what names end in: the icon says no more than the name does. */
const ICONS: readonly (readonly [RegExp, LucideIcon])[] = [
  [/\.(pdf|docx?|odt|rtf|txt|md|pages)$/i, FileText],
  [/\.(xlsx?|ods|csv|tsv|numbers)$/i, FileSpreadsheet],
  [/\.(pptx?|odp|key)$/i, Presentation],
  [/\.(zip|rar|7z|gz|tar)$/i, FileArchive],
  [/\.(mp4|mov|webm|avi|mkv|m4v)$/i, FileVideo],
  [/\.(mp3|wav|m4a|ogg|flac|aac)$/i, FileAudio],
  [/\.(svg|psd|ai|eps|tiff?|heic|bmp|indd|sketch|fig)$/i, FileImage],
];

function iconOf(name: string) {
  return icon(ICONS.find(([ending]) => ending.test(name))?.[1] ?? File);
}
