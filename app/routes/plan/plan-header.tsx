import { Form } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { HistoryLink } from '#routes/live-board/history-link.tsx';
import { PresenceAvatars } from '#routes/live-board/presence-avatars.tsx';
import { SavedWord } from '#routes/live-board/saved-word.tsx';
import { UndoButtons } from '#routes/live-board/undo-buttons.tsx';
import { PresentButton } from '#routes/quarter/present.tsx';
import { QuarterHeading } from '#routes/quarter/quarter-heading.tsx';
import { QuarterSwitcher } from '#routes/quarter/quarter-switcher.tsx';
import { QUARTER_STATE_WORDS, quarterTitle } from '#routes/quarter/quarter-words.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { usePlan, usePlanLive } from './plan-context.ts';

/** The plan's title page: which quarter, how far into it, who is here, whether everything is saved. */
export function PlanHeader() {
  const { plan, mayEdit } = usePlan();
  const live = usePlanLive();
  const { quarter, client } = plan;
  return (
    <header className="flex flex-col gap-3 sm:ps-12">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <QuarterSwitcher
          previous={plan.previous}
          next={plan.next}
          addressOf={(label) => `/c/${client.key}/plan/${label}`}
          openNext={plan.may.edit && <OpenNextQuarter />}
        />
        <div className="flex items-center gap-4">
          <PresenceAvatars people={live.people} />
          <SavedWord saved={live.saved} isReader={!mayEdit} />
          <div className="flex items-center gap-1">
            {mayEdit && <UndoButtons undo={live.undo} />}
            <HistoryLink to={`/c/${client.key}/plan/${quarter.label}/history`} />
            <PresentButton />
          </div>
        </div>
      </div>
      <QuarterHeading
        title={`Plan for ${quarterTitle(quarter.label)}`}
        client={client}
        quarter={quarter}
        today={plan.today}
      >
        <Chip tone="outline">{QUARTER_STATE_WORDS[quarter.state]}</Chip>
      </QuarterHeading>
    </header>
  );
}

function OpenNextQuarter() {
  const { plan } = usePlan();
  return (
    <Form method="post">
      <Button
        type="submit"
        name="intent"
        value="open-next-quarter"
        variant="quiet"
        className="-ms-1.5"
      >
        Plan {quarterTitle(plan.next.label)}
        <ChevronRight aria-hidden size={16} />
      </Button>
    </Form>
  );
}
