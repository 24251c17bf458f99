import { CircleAlert, RotateCw, Upload as UploadIcon, X } from 'lucide-react';
import { ProgressBar, useLocale } from 'react-aria-components';
import { IconButton } from '#ui/icon-button.tsx';
import { bytesWords, isWorthRetrying, refusalWords } from './refusal-words.ts';
import type { Upload } from './uploads.ts';

type UploadLineProps = {
  readonly upload: Upload;
  readonly onRetry: (key: number) => void;
  readonly onDrop: (key: number) => void;
};

/** A file on its way, or why it is not. */
export function UploadLine({ upload, onRetry, onDrop }: UploadLineProps) {
  const { locale } = useLocale();
  const { key, file, share, maxBytes, why } = upload;
  const Icon = why === undefined ? UploadIcon : CircleAlert;
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-line py-1.5">
      <span
        className={`grid size-8 shrink-0 place-items-center rounded-control bg-sunken ${why === undefined ? 'text-ink-3' : 'text-danger'}`}
      >
        <Icon aria-hidden size={16} />
      </span>
      <div className="min-w-0 flex-1">
        <p title={file.name} className="truncate text-sm text-ink-2">
          {file.name}
        </p>
        {why === undefined ? (
          <ProgressBar
            aria-label={`Sending ${file.name}`}
            value={share * 100}
            className="flex items-center gap-2"
          >
            {({ percentage = 0 }) => (
              <>
                <span className="h-1 flex-1 overflow-hidden rounded-control bg-line">
                  <span
                    className="block h-full bg-brass transition-[width] duration-150"
                    style={{ width: `${percentage}%` }}
                  />
                </span>
                <span className="text-xs text-ink-3 tabular-nums">
                  {bytesWords(file.size, locale)}
                </span>
              </>
            )}
          </ProgressBar>
        ) : (
          <p role="alert" className="text-xs text-danger">
            {refusalWords(why, { maxBytes, locale })}
          </p>
        )}
      </div>
      {why !== undefined && isWorthRetrying(why) && (
        <IconButton
          label={`Try ${file.name} again`}
          size="s"
          hasTooltip={false}
          icon={<RotateCw aria-hidden size={14} />}
          onPress={() => onRetry(key)}
        />
      )}
      <IconButton
        label={why === undefined ? `Cancel sending ${file.name}` : `Dismiss ${file.name}`}
        size="s"
        hasTooltip={false}
        icon={<X aria-hidden size={14} />}
        onPress={() => onDrop(key)}
      />
    </li>
  );
}
