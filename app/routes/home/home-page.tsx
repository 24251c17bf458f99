import { useLocale } from 'react-aria-components';
import { quarterSpan, quarterStanding, quarterTitle } from '#routes/quarter/quarter-words.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { FirstSteps } from './first-steps.tsx';
import { HomeBoards } from './home-boards.tsx';
import { HomePriorities } from './home-priorities.tsx';
import { KpisToLookAt } from './kpis-to-look-at.tsx';
import type { Home } from './load-home.server.ts';
import { MyTasks } from './my-tasks.tsx';
import { firstSteps } from './next-step.ts';

/** A client in one look: what needs me, how the quarter stands, where the work is. */
export function HomePage({ home }: { home: Home }) {
  const { locale } = useLocale();
  const { client, quarter, today } = home;
  const steps = firstSteps(home);
  return (
    <Page>
      <PageHeader
        title={client.name}
        says={
          quarter &&
          `${quarterTitle(quarter.label)}, ${quarterSpan(quarter, locale)} · ${quarterStanding(quarter, today)}`
        }
        actions={
          quarter &&
          steps.length === 0 && (
            <>
              <ButtonLink to={`${client.path}/plan/${quarter.label}`}>Open plan</ButtonLink>
              <ButtonLink to={`${client.path}/review/${quarter.label}`}>Review</ButtonLink>
            </>
          )
        }
      />
      {steps.length > 0 && <FirstSteps steps={steps} />}
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
        <div className="flex flex-col gap-8">
          <HomePriorities home={home} />
          <KpisToLookAt home={home} />
        </div>
        <div className="flex flex-col gap-8">
          <MyTasks home={home} />
          <HomeBoards home={home} />
        </div>
      </div>
    </Page>
  );
}
