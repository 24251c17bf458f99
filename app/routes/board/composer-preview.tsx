import { effortWords } from '#model/board/effort.ts';
import type { QuickAdd, QuickAddNames } from '#model/board/quick-add.ts';
import { dueWords } from '#model/calendar/due-words.ts';
import { useBoardTools } from './board-tools.tsx';

type ComposerPreviewProps = { readonly card: QuickAdd; readonly names: QuickAddNames };

/** What the line being written says beside its title, before it is a card; how to say it while it says nothing. */
export function ComposerPreview({ card, names }: ComposerPreviewProps) {
  const { locale } = useBoardTools();
  const nameOf = (list: QuickAddNames['people'] | QuickAddNames['kpis'], wanted: string) =>
    list.find(({ id }) => id === wanted)?.name ?? '';
  const people = [card.ownerId, ...card.helperIds].filter((id) => id !== undefined);
  const said = [
    ...people.map((id) => `@${nameOf(names.people, id)}`),
    ...(card.due ? [`due ${dueWords(card.due, names.today, locale)}`] : []),
    ...card.labels.map((label) => `#${label}`),
    ...(card.effort === undefined ? [] : [effortWords(card.effort, locale)]),
    ...card.kpiIds.map((id) => `^${nameOf(names.kpis, id)}`),
  ];
  return (
    <p aria-live="polite" className="mt-1 text-xs text-ink-3">
      {said.length > 0 ? (
        <span className="text-ink-2">{said.join(' · ')}</span>
      ) : (
        <span className="touch:hidden">Enter adds. @who !when #label ~2h ^KPI</span>
      )}
    </p>
  );
}
