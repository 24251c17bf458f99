import { useLocale } from 'react-aria-components';
import { todayIn } from '#model/calendar/day.ts';
import { dateFormat } from '#model/formats.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';

const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** When something was said, as short as it can be: a time today, with the day before that, with the year before this one. */
export function SaidWhen({ at }: { at: string }) {
  const { today, client } = useLiveBoardContext();
  const { locale } = useLocale();
  const { timeZone } = client;
  const instant = new Date(at);
  const day = todayIn(timeZone, instant);
  const shown = dateFormat(locale, {
    ...(day !== today && { day: 'numeric', month: 'short' }),
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    ...TIME,
    timeZone,
  });
  const whole = dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return (
    <time dateTime={at} title={whole.format(instant)}>
      {shown.format(instant)}
    </time>
  );
}
