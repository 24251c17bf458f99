import { useEffect, useRef, useState, type RefObject } from 'react';
import { isTextField } from '#routes/live-board/undo-key.ts';

type Options = {
  /** Anything inside the panel or page of the card. */
  readonly inside: RefObject<HTMLElement | null>;
  readonly isOn: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Folders were among what was dropped. */
  readonly onFolder: (name: string) => void;
};

/** The panel a card is shown in, or on its own page all of that. */
const panelAround = (element: Element | null): Element | null =>
  element?.closest('aside, main') ?? null;

/**
 * Files dropped on a card's panel, and pictures pasted while it is open. A file that misses it is not opened by the
 * browser, which would leave the page. Returns the panel while files are held over it.
 */
export function useDroppedFiles(options: Options): Element | undefined {
  const [over, setOver] = useState<Element>();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { isOn } = options;
  useEffect(() => {
    const panelAt = ({ target }: DragEvent): Element | undefined => {
      const panel = latest.current.isOn ? panelAround(latest.current.inside.current) : null;
      return panel && target instanceof Node && panel.contains(target) ? panel : undefined;
    };
    const hold = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      const panel = panelAt(event);
      event.dataTransfer.dropEffect = panel ? 'copy' : 'none';
      setOver(panel);
    };
    const leave = (event: DragEvent): void => {
      // Out of the window; between two elements of it the next one says so.
      if (event.relatedTarget === null) setOver(undefined);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(undefined);
      if (panelAt(event)) take(event.dataTransfer, latest.current);
    };
    const paste = (event: ClipboardEvent): void => {
      const pasted = latest.current.isOn ? picturesIn(event) : [];
      if (pasted.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onFiles(pasted);
    };
    // Before the editor and the board, which have uses of their own for what is dropped and pasted.
    const before = { capture: true };
    addEventListener('dragenter', hold, before);
    addEventListener('dragover', hold, before);
    addEventListener('dragleave', leave, before);
    addEventListener('drop', drop, before);
    addEventListener('paste', paste, before);
    return () => {
      removeEventListener('dragenter', hold, before);
      removeEventListener('dragover', hold, before);
      removeEventListener('dragleave', leave, before);
      removeEventListener('drop', drop, before);
      removeEventListener('paste', paste, before);
    };
  }, []);
  return isOn ? over : undefined;
}

function take(dropped: DataTransfer, { onFiles, onFolder }: Options): void {
  const files: File[] = [];
  for (const item of dropped.items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) onFolder(entry.name);
    else if (file) files.push(file);
  }
  if (files.length > 0) onFiles(files);
}

/** Pictures on the clipboard. Where there is text beside them, as from a text program, and one is writing, the text is meant. */
function picturesIn({ clipboardData, target }: ClipboardEvent): readonly File[] {
  const files = [...(clipboardData?.files ?? [])];
  const hasText = clipboardData?.types.includes('text/plain') === true;
  const isWriting = target instanceof Element && isTextField(target);
  if (hasText && isWriting) return [];
  return files.map((file) => (/^image\.\w+$/.test(file.name) ? named(file) : file));
}

/** Browsers call every picture from the clipboard the same. */
function named(file: File): File {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.');
  const ending = file.name.split('.').at(-1) ?? 'png';
  return new File([file], `Pasted ${day} ${time}.${ending}`, { type: file.type });
}
