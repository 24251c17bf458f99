import { useLocale } from 'react-aria-components';
import { dateFormat } from '#model/formats.ts';
import type { PersonId } from '#model/ids.ts';
import { useReview } from './review-context.ts';

/** Who said it and on which day, in the client's time zone (R12). */
export function SaidBy({ by, at }: { by: PersonId; at: string }) {
  const { people, timeZone } = useReview();
  const { locale } = useLocale();
  const day = dateFormat(locale, { day: 'numeric', month: 'short', timeZone });
  const moment = dateFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  const instant = new Date(at);
  return (
    <span>
      {people.find(({ id }) => id === by)?.name ?? 'Somebody who left'},{' '}
      <time dateTime={at} title={moment.format(instant)}>
        {day.format(instant)}
      </time>
    </span>
  );
}
