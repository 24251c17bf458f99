import type { Choice } from '#model/decision.ts';
import type { PersonKey } from './cast.ts';
import type { KpiKey } from './kpis.ts';

/** Something a person said of a priority, so many days ago. */
export type SampleCheckIn = {
  readonly daysAgo: number;
  readonly by: PersonKey;
  readonly confidence: number;
  readonly note: string;
  readonly health?: 'on-track' | 'at-risk' | 'off-track';
};

export type SampleDecision = {
  readonly daysAgo: number;
  readonly by: PersonKey;
  readonly choice: Choice;
  readonly reason: string;
};

export type SamplePriority = {
  readonly title: string;
  readonly column: 'Proposed' | 'Committed' | 'Stopped';
  readonly owner: PersonKey;
  readonly why: readonly string[];
  /** Key results take baseline and target from the quarter's targets. */
  readonly keyResults: readonly { readonly kpi: KpiKey; readonly weight?: number }[];
  readonly checkIns: readonly SampleCheckIn[];
  readonly decisions: readonly SampleDecision[];
};

export const PRIORITIES = {
  midMarket: {
    title: 'Make mid-sized distributors our market',
    column: 'Committed',
    owner: 'owner',
    why: [
      'Distributors with 20 to 200 people buy in six weeks, stay for years and need no custom work. Last year they were a third of our customers and half of our margin.',
      'Today our site, our ads and our calls speak to everybody from the corner shop to the global group. This quarter we speak to one buyer: the operations director who still plans stock in a spreadsheet.',
      'If it works, more of our pipeline closes and sales stops writing proposals that nobody signs.',
    ],
    keyResults: [{ kpi: 'pipeline' }, { kpi: 'winRate' }, { kpi: 'coverage', weight: 0.5 }],
    checkIns: [
      {
        daysAgo: 4,
        by: 'owner',
        confidence: 6,
        note: 'Outreach gets answers, deals are still small. Two dinners to come.',
      },
      {
        daysAgo: 18,
        by: 'tomas',
        confidence: 5,
        note: 'Three deals lost to a spreadsheet. We need proof, not features.',
      },
    ],
    decisions: [],
  },
  demos: {
    title: 'Turn more visitors into demos',
    column: 'Committed',
    owner: 'aiko',
    why: [
      'Twelve thousand people visit us in a month and fewer than two hundred ask for a demo. We hide the price, we ask nine questions, and the next free date is a week away.',
      'A shorter way from interest to a date costs little and makes every other channel worth more.',
    ],
    keyResults: [{ kpi: 'demoRate' }, { kpi: 'sqls' }],
    checkIns: [
      {
        daysAgo: 5,
        by: 'aiko',
        confidence: 8,
        note: 'Short form is live. Four in ten finish it, before it was two.',
      },
      {
        daysAgo: 19,
        by: 'aiko',
        confidence: 7,
        note: 'Calendar on the thank-you page works. Pricing page is next.',
      },
    ],
    decisions: [
      {
        daysAgo: 12,
        by: 'owner',
        choice: 'keep',
        reason: 'Ahead of the line for three weeks. Nothing to change; finish the pricing page.',
      },
    ],
  },
  cost: {
    title: 'Win a customer for less',
    column: 'Committed',
    owner: 'jonas',
    why: [
      'A customer costs us €4,600 to win and takes seventeen months to pay that back. The board wants fourteen and a half before it pays for more growth.',
      'Most of the waste is in search ads for words that students and consultants type. We cut those first, then move money to people who already know us.',
    ],
    keyResults: [{ kpi: 'cac' }, { kpi: 'costPerDemo' }, { kpi: 'payback', weight: 0.5 }],
    checkIns: [
      {
        daysAgo: 3,
        by: 'jonas',
        confidence: 4,
        note: 'Clicks got dearer than we saved. Shift to retargeting starts Monday.',
      },
      {
        daysAgo: 17,
        by: 'jonas',
        confidence: 6,
        note: '214 search terms paused. Cost per demo down for the first time.',
      },
    ],
    decisions: [
      {
        daysAgo: 6,
        by: 'ingrid',
        choice: 'adjust',
        reason:
          'Move €8,000 from search to retargeting and hold new keywords until cost per demo is below €270.',
      },
    ],
  },
  search: {
    title: 'Make search our second source of demos',
    column: 'Committed',
    owner: 'nadia',
    why: [
      'Buyers look for "safety stock formula" long before they look for us. Whoever explains it well is on the list later.',
      'We write the twenty pages a stock planner needs, in words they use, each with a tool or a template to take away.',
    ],
    keyResults: [{ kpi: 'organicDemos' }],
    checkIns: [
      {
        daysAgo: 8,
        by: 'nadia',
        confidence: 6,
        health: 'at-risk',
        note: 'No fresh numbers until the new tracking works. Rankings rise, two guides are late.',
      },
    ],
    decisions: [],
  },
  followUp: {
    title: 'Call every demo request within the day',
    column: 'Committed',
    owner: 'tomas',
    why: [
      'Whoever calls first wins two of three deals, and we call on the second day. Leads wait in three inboxes because nobody owns the first hour.',
      'One rota, one queue and one definition of a good lead, agreed by sales and marketing.',
    ],
    keyResults: [{ kpi: 'followUp' }],
    checkIns: [
      {
        daysAgo: 2,
        by: 'samuel',
        confidence: 9,
        note: 'Rota runs. Only Friday afternoons still slip.',
      },
    ],
    decisions: [],
  },
  france: {
    title: 'Open the French market',
    column: 'Stopped',
    owner: 'ingrid',
    why: [
      'Eleven distributors in France asked for us without any marketing. A French site and one salesperson could make it our second country.',
    ],
    keyResults: [],
    checkIns: [],
    decisions: [
      {
        daysAgo: 24,
        by: 'ingrid',
        choice: 'stop',
        reason:
          'A sixth priority would have cost us the second. We look again when the pricing page is done.',
      },
    ],
  },
} as const satisfies Record<string, SamplePriority>;

export type PriorityKey = keyof typeof PRIORITIES;
