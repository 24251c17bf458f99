import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { dateFormat } from '#model/formats.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { FormError } from '#ui/form-error.tsx';
import { authorName, changeWords } from './change-words.ts';
import type { HistoryData } from './load-history.server.ts';
import { PreviewColumns } from './preview-columns.tsx';
import { useRestore } from './use-restore.ts';
import { effectWords } from './what-restoring-does.ts';

/** One version: when it was, the way back to it, the board it shows, and who did what before it. */
export function VersionView({ page }: { page: HistoryData }) {
  const { chosen, client } = page;
  const { locale } = useLocale();
  const moment = dateFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: client.timeZone,
  });
  const restore = useRestore();
  return (
    <section aria-labelledby="version" className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex flex-col gap-1">
          {chosen && (
            <ButtonLink to="?" variant="quiet" size="s" className="-ms-2 self-start lg:hidden">
              <ArrowLeft aria-hidden size={16} />
              All versions
            </ButtonLink>
          )}
          <h2 id="version" className="font-serif text-lg font-medium text-ink">
            {chosen ? `As it stood on ${moment.format(new Date(chosen.at))}` : 'As it is now'}
          </h2>
          {chosen && <p className="text-sm text-ink-2">{effectWords(chosen.effect)}</p>}
          <FormError message={restore.refused} />
        </div>
        {chosen && page.mayRestore && (
          <restore.Form method="post">
            <input type="hidden" name="version" value={chosen.id} />
            <Button
              type="submit"
              name="intent"
              value="restore"
              variant="primary"
              isDisabled={restore.isRestoring}
            >
              <RotateCcw aria-hidden size={16} />
              Restore this version
            </Button>
          </restore.Form>
        )}
      </div>
      <PreviewColumns page={page} />
      <Changes page={page} />
    </section>
  );
}

/** Who did what in the time before, the newest first. */
function Changes({ page }: { page: HistoryData }) {
  const { changes, unlisted, names, client } = page;
  const { locale } = useLocale();
  if (changes.length === 0 && unlisted === 0) return null;
  const when = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: client.timeZone,
  });
  return (
    <section aria-labelledby="changes" className="flex flex-col gap-2">
      <h3 id="changes" className="text-sm font-semibold text-ink">
        Changed since the version before
      </h3>
      <ol className="border-t border-line">
        {changes.map((change, index) => (
          <li
            key={index}
            className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2 text-sm"
          >
            <span className="min-w-0 text-ink-2">
              <span className="text-ink">{authorName(change, names)}</span> {changeWords(change)}
            </span>
            <time dateTime={change.at} className="text-xs leading-5 text-ink-3 tabular-nums">
              {when.format(new Date(change.at))}
            </time>
          </li>
        ))}
      </ol>
      {unlisted > 0 && <p className="text-xs text-ink-3">and {unlisted} more</p>}
    </section>
  );
}
