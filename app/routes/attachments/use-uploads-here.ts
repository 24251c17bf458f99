import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { useToast } from '#ui/toast.tsx';
import { refusalWords } from './refusal-words.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** The files that pages of this window send. What was not taken when its card is closed is said at the foot of the page. */
export function useUploadsHere(): Uploads {
  const toast = useToast();
  const { locale } = useLocale();
  const [uploads] = useState(createUploads);
  useEffect(() => {
    uploads.tell(({ file, maxBytes }, why) =>
      toast(`${file.name} was not attached. ${refusalWords(why, { maxBytes, locale })}`),
    );
  }, [uploads, toast, locale]);
  return uploads;
}
