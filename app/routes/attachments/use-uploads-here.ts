import { useEffect, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { useToast } from '#ui/toast.tsx';
import { refusalWords, type NotAttached } from './refusal-words.ts';
import { createUploads, type Upload, type Uploads } from './uploads.ts';

/** The files that pages of this window send. What was not taken when its card is closed is said at the foot of the page. */
export function useUploadsHere(): Uploads {
  const toast = useToast();
  const { locale } = useLocale();
  const say = useRef((_upload: Upload, _why: NotAttached): void => undefined);
  useEffect(() => {
    say.current = ({ file, maxBytes }, why) =>
      toast(`${file.name} was not attached. ${refusalWords(why, { maxBytes, locale })}`);
  });
  const [uploads] = useState(() => createUploads((upload, why) => say.current(upload, why)));
  return uploads;
}
