import { useState } from 'react';
import { FILTER_FIELDS, toggleWord, type Filter } from '#model/board/filter.ts';
import { findWords } from '#model/find.ts';
import { TickList } from '#ui/tick-list.tsx';
import { FIELD_WORDS, filterChoices } from './filter-choices.ts';
import type { FilterAbout } from './filter-bar.tsx';

type FilterListProps = FilterAbout & {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

const TEXT = 'q';

/** Everything a board can be filtered by, narrowed by typing; what was typed is a filter itself. */
export default function FilterList({ filter, onFilter, board, about }: FilterListProps) {
  const [typed, setTyped] = useState('');
  const wanted = findWords(typed);
  const isWanted = (says: string) => {
    const words = findWords(says);
    return wanted.every((each) => words.some((word) => word.includes(each)));
  };
  const sections = FILTER_FIELDS.map((field) => ({
    title: FIELD_WORDS[field],
    items: filterChoices(field, board(), about)
      .filter(({ says }) => isWanted(`${FIELD_WORDS[field]} ${says}`))
      .map(({ word, says }) => ({ id: `${field} ${word}`, label: says })),
  }));
  const text = typed.trim();
  const textSection = {
    title: 'Text',
    items: wanted.length === 0 ? [] : [{ id: TEXT, label: `Has “${text}” in it` }],
  };
  const ticked = new Set(
    FILTER_FIELDS.flatMap((field) =>
      (filter.fields[field] ?? []).map((word) => `${field} ${word}`),
    ),
  );
  if (text !== '' && filter.text === text) ticked.add(TEXT);
  const tick = (id: string) => {
    if (id === TEXT) return onFilter({ ...filter, text: filter.text === text ? '' : text });
    const field = FILTER_FIELDS.find((each) => id.startsWith(`${each} `));
    if (field) onFilter(toggleWord(filter, field, id.slice(field.length + 1)));
  };
  return (
    <TickList
      label="Filter"
      placeholder="Filter by…"
      typed={typed}
      onType={setTyped}
      sections={[...sections, textSection]}
      ticked={ticked}
      onTick={tick}
      emptySays="Nothing on this board is called that."
    />
  );
}
