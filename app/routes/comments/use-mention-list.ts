import { useRef, useState, type KeyboardEvent } from 'react';
import { begunMention, whoIsMeant } from '#model/mentions.ts';
import { useAnnounce } from '#ui/announce.tsx';
import type { Reader } from './load-readers.server.ts';

/** More names than one looks through are found by another letter. */
const MOST = 6;

type Begun = { readonly start: number; readonly people: readonly Reader[]; readonly at: number };

/** The list of people that opens at an `@`, while it is open. */
export type MentionList = {
  readonly people: readonly Reader[];
  /** The one that Enter takes. */
  readonly at: number;
  readonly choose: (person: Reader) => void;
};

type UseMentionList = {
  readonly readers: readonly Reader[];
  readonly text: string;
  /** A name was put into the text. */
  readonly onChoose: (text: string, person: Reader) => void;
};

/** Opens a list of people at an `@`, follows what is typed behind it, and puts the chosen name there. */
export function useMentionList({ readers, text, onChoose }: UseMentionList) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState<Begun>();
  const announce = useAnnounce();

  /** Looks where the caret is now; a list that Escape closed stays closed until the next letter. */
  const look = (typed: string): void => {
    const mention = begunMention(typed, field.current?.selectionStart ?? typed.length);
    const people = mention ? whoIsMeant(mention.typed, readers).slice(0, MOST) : [];
    if (!mention || people.length === 0) return setBegun(undefined);
    if (!begun) announce(`${people.length} people. Arrows choose, Enter takes.`);
    setBegun({ start: mention.start, people, at: 0 });
  };
  const choose = (person: Reader): void => {
    if (!begun) return;
    const caret = field.current?.selectionStart ?? text.length;
    const before = `${text.slice(0, begun.start)}@${person.name} `;
    onChoose(before + text.slice(caret).replace(/^ /, ''), person);
    setBegun(undefined);
    announce(person.name);
    // Once the field has the new text.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };
  /** Whether the list took the key. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!begun || event.ctrlKey || event.metaKey) return false;
    const { people, at } = begun;
    const step = STEPS[event.key];
    const person = people[at];
    if (step !== undefined) setBegun({ ...begun, at: (at + step + people.length) % people.length });
    else if (event.key === 'Escape') setBegun(undefined);
    else if ((event.key === 'Enter' || event.key === 'Tab') && person) choose(person);
    else return false;
    event.preventDefault();
    return true;
  };
  const list: MentionList | undefined = begun && { people: begun.people, at: begun.at, choose };
  return { field, list, look, onKeyDown, close: () => setBegun(undefined) };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
