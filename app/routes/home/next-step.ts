import type { Home } from './load-home.server.ts';

export type Step = {
  readonly id: 'kpis' | 'plan' | 'board' | 'people';
  readonly title: string;
  readonly says: string;
  /** Verb first: the button's words. */
  readonly act: string;
  readonly href: string;
  readonly isDone: boolean;
};

/** What turns an empty client into a working one, in order; only what the asker may do. Nothing once all is done. */
export function firstSteps(home: Home): Step[] {
  const { path } = home.client;
  const plan = home.quarter ? `${path}/plan/${home.quarter.label}` : `${path}/plan`;
  const steps: (Step & { isMine: boolean })[] = [
    {
      id: 'kpis',
      title: 'Define the KPIs',
      says: 'Three to five numbers the plan is measured by.',
      act: 'Define KPIs',
      href: `${path}/kpis`,
      isDone: home.kpis.length > 0,
      isMine: home.may.define,
    },
    {
      id: 'plan',
      title: 'Write the plan',
      says: 'A few priorities for this quarter, each with a key result.',
      act: 'Write the plan',
      href: plan,
      isDone: (home.priorities?.length ?? 0) > 0,
      isMine: home.may.plan,
    },
    {
      id: 'board',
      title: 'Make a board',
      says: 'Where the team does the work that serves the plan.',
      act: 'Make a board',
      href: `${path}/boards`,
      isDone: home.boards.length > 0,
      isMine: home.may.makeBoards,
    },
    {
      id: 'people',
      title: 'Invite people',
      says: 'Leaders to agree the plan, the team and vendors to carry it out.',
      act: 'Invite people',
      href: `${path}/people`,
      isDone: !home.isAlone,
      isMine: home.may.invite,
    },
  ];
  const mine = steps.filter(({ isMine }) => isMine);
  return mine.every(({ isDone }) => isDone) ? [] : mine;
}
