import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Card, LinkedKpi } from '#model/board/board.ts';
import type { Day } from '#model/calendar/day.ts';
import { dayWords } from '#model/calendar/due-words.ts';
import { LIMITS } from '#model/limits.ts';
import { KpiChip } from '#routes/figures/kpi-chip.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { ComboBoxField } from '#ui/combo-box-field.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Popover } from '#ui/popover.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CardSection } from './card-section.tsx';
import { DayChoice } from './day-choice.tsx';
import { NewKpi } from './new-kpi.tsx';
import type { CardActs } from './use-card-acts.ts';

type CardKpisProps = {
  readonly card: Card;
  readonly acts: CardActs;
  readonly may: { readonly listKpis: boolean; readonly defineKpis: boolean };
};

/** The KPIs this card is meant to move. One that this person may not see is not drawn. */
export function CardKpis({ card, acts, may }: CardKpisProps) {
  const { kpis, canEdit } = useLiveBoardContext();
  const shown = card.kpis.filter(({ kpiId }) => kpis.some(({ id }) => id === kpiId));
  const canLink = canEdit && may.listKpis;
  // A priority says what it moves by its key results.
  if (shown.length === 0 && (!canLink || card.kind === 'priority')) return null;
  const free = kpis.filter(({ id }) => !card.kpis.some(({ kpiId }) => kpiId === id));
  return (
    <CardSection
      title="KPIs it is meant to move"
      aside={canLink && may.defineKpis && <NewKpi onMade={(kpiId) => acts.linkKpi(kpiId)} />}
    >
      {shown.length > 0 && (
        <ul className="flex flex-col gap-2">
          {shown.map((link) => (
            <KpiRow key={link.kpiId} link={link} acts={acts} canEdit={canLink} />
          ))}
        </ul>
      )}
      {canLink && free.length > 0 && (
        <ComboBoxField
          // A new field once the chosen one is linked: it begins empty again.
          key={free.length}
          label="Link a KPI"
          isLabelHidden
          placeholder="Link a KPI"
          emptySays="No KPI of that name"
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => {
            const chosen = free.find(({ id }) => id === value);
            if (chosen) acts.linkKpi(chosen.id);
          }}
        />
      )}
    </CardSection>
  );
}

type KpiRowProps = {
  readonly link: LinkedKpi;
  readonly acts: CardActs;
  readonly canEdit: boolean;
};

function KpiRow({ link, acts, canEdit }: KpiRowProps) {
  const { kpis, client, today } = useLiveBoardContext();
  const { locale } = useLocale();
  const kpi = kpis.find(({ id }) => id === link.kpiId);
  if (!kpi) return null;
  return (
    <li className="flex flex-wrap items-center gap-2">
      <Link
        to={`/c/${client.key}/kpis/${kpi.id}`}
        className="max-w-full rounded-control hover:bg-hover"
      >
        <KpiChip kpi={kpi} currency={client.currency} size="m" />
      </Link>
      {canEdit ? (
        <>
          <ExpectField
            link={link}
            name={kpi.name}
            onKeep={(expect) => acts.linkKpi(kpi.id, { ...link, expect })}
          />
          <ByField
            link={link}
            name={kpi.name}
            onSet={(by) => acts.linkKpi(kpi.id, { ...link, by })}
          />
          <IconButton
            label={`Take off ${kpi.name}`}
            hasTooltip={false}
            size="s"
            icon={<X aria-hidden size={14} />}
            onPress={() => acts.unlinkKpi(kpi.id, link)}
          />
        </>
      ) : (
        <span className="text-sm text-ink-2">
          {[link.expect, link.by && `by ${dayWords(link.by, today, locale)}`]
            .filter((part) => part !== undefined)
            .join(' ')}
        </span>
      )}
    </li>
  );
}

type ByFieldProps = {
  readonly link: LinkedKpi;
  readonly name: string;
  readonly onSet: (by: Day | undefined) => void;
};

/** By when the effect should show: "+15 by 30 Nov". */
function ByField({ link: { by }, name, onSet }: ByFieldProps) {
  const { today } = useLiveBoardContext();
  const { locale } = useLocale();
  const words = by && dayWords(by, today, locale);
  return (
    <Popover
      label={`When ${name} should show it`}
      placement="bottom end"
      trigger={
        <Button
          variant="quiet"
          size="s"
          aria-label={`Effect on ${name}, ${words === undefined ? 'by when' : `by ${words}`}`}
          className={`font-normal! ${by === undefined ? 'text-ink-3!' : 'text-ink-2!'}`}
        >
          {words === undefined ? 'by when' : `by ${words}`}
        </Button>
      }
    >
      {(close) => <DayChoice label="By" day={by} onSet={onSet} onDone={close} />}
    </Popover>
  );
}

type ExpectFieldProps = {
  readonly link: LinkedKpi;
  readonly name: string;
  readonly onKeep: (text: string) => void;
};

/** What is expected of the card for this KPI, in the person's words: "+15 demos". Kept when the field is left. */
function ExpectField({ link, name, onKeep }: ExpectFieldProps) {
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    if (typed !== undefined && typed.trim() !== (link.expect ?? '')) onKeep(typed);
    setTyped(undefined);
  };
  return (
    <TextField
      label={`Expected effect on ${name}`}
      isLabelHidden
      placeholder="Expected effect, such as +15"
      value={typed ?? link.expect ?? ''}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
      maxLength={LIMITS.noteChars}
      className="min-w-40 flex-1 [&_input]:border-transparent [&_input]:bg-transparent [&_input]:px-2 [&_input:hover]:border-edge"
    />
  );
}
