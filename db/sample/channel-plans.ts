import type { PersonKey } from './cast.ts';
import type { KpiKey } from './kpis.ts';
import type { PriorityKey } from './plan.ts';

export type SampleChannelPlan = {
  readonly title: string;
  readonly serves: PriorityKey;
  readonly channel: string;
  readonly owner: PersonKey;
  readonly kpis: readonly KpiKey[];
  readonly body: string;
  /** Whole euros for the quarter. */
  readonly planned: number;
  /** Spent ÷ what the plan says for today: 1 is on plan. */
  readonly burn: number;
};

export const CHANNEL_PLANS = {
  outreach: {
    title: 'Write to 120 distributors, one by one',
    serves: 'midMarket',
    channel: 'Outbound',
    owner: 'samuel',
    kpis: ['pipeline', 'sqls'],
    body: 'Ten companies a week, three people each, a stock check made for them instead of a brochure.',
    planned: 18_000,
    burn: 0.9,
  },
  dinners: {
    title: 'Four dinners for operations directors',
    serves: 'midMarket',
    channel: 'Events',
    owner: 'owner',
    kpis: ['pipeline', 'winRate'],
    body: 'Twelve guests, two of them customers, no slides. Rotterdam, Lyon, Hamburg, Antwerp.',
    planned: 24_000,
    burn: 0.8,
  },
  proof: {
    title: 'Six customer stories with numbers',
    serves: 'midMarket',
    channel: 'Content',
    owner: 'nadia',
    kpis: ['winRate'],
    body: 'What sales asks for: stock before and after, months to go live, what it cost.',
    planned: 9_000,
    burn: 0.7,
  },
  website: {
    title: 'Show the price and shorten the way to a demo',
    serves: 'demos',
    channel: 'Website',
    owner: 'aiko',
    kpis: ['demoRate'],
    body: 'Pricing page, three-field form, calendar at once. One change a week, each measured.',
    planned: 12_000,
    burn: 1,
  },
  webinar: {
    title: 'A forecast clinic every second Thursday',
    serves: 'demos',
    channel: 'Webinar',
    owner: 'jonas',
    kpis: ['sqls', 'demoRate'],
    body: 'Thirty minutes, one real stock list, questions answered live.',
    planned: 6_000,
    burn: 0.85,
  },
  paidSearch: {
    title: 'Buy only words that buyers type',
    serves: 'cost',
    channel: 'Paid search',
    owner: 'lucia',
    kpis: ['costPerDemo', 'cac', 'budgetPace'],
    body: 'Fewer words, better pages behind them. Everything above €350 a demo is paused on Mondays.',
    planned: 45_000,
    burn: 1.12,
  },
  retargeting: {
    title: 'Come back to people who looked at prices',
    serves: 'cost',
    channel: 'Paid social',
    owner: 'lucia',
    kpis: ['costPerDemo', 'budgetPace'],
    body: 'LinkedIn only, three ads, eight times a month at most.',
    planned: 15_000,
    burn: 0.75,
  },
  guides: {
    title: 'Twenty pages a stock planner needs',
    serves: 'search',
    channel: 'SEO',
    owner: 'nadia',
    kpis: ['organicDemos'],
    body: 'Formula, worked example, template. Two a week, reviewed by a planner from a customer.',
    planned: 14_000,
    burn: 0.95,
  },
  reviews: {
    title: 'Forty honest reviews',
    serves: 'search',
    channel: 'Review sites',
    owner: 'samuel',
    kpis: ['organicDemos', 'winRate'],
    body: 'Ask after the first good month, not after the sale.',
    planned: 4_000,
    burn: 0.4,
  },
  routing: {
    title: 'One queue and a rota for first calls',
    serves: 'followUp',
    channel: 'CRM',
    owner: 'samuel',
    kpis: ['followUp', 'sourcedShare'],
    body: 'Every request gets a name and a clock within a minute. Whoever is on call answers.',
    planned: 3_000,
    burn: 1.05,
  },
} as const satisfies Record<string, SampleChannelPlan>;

export type ChannelPlanKey = keyof typeof CHANNEL_PLANS;

export type SampleCampaign = {
  readonly title: string;
  readonly serves: ChannelPlanKey;
  readonly owner: PersonKey;
  readonly kpis: readonly KpiKey[];
  readonly body: string;
};

export const CAMPAIGNS = {
  stockCheck: {
    title: 'Free stock check',
    serves: 'outreach',
    owner: 'samuel',
    kpis: ['sqls'],
    body: 'Send us a stock list, get the ten items that cost you most. Two days, no call needed.',
  },
  deadStock: {
    title: 'Dead-stock calculator',
    serves: 'guides',
    owner: 'nadia',
    kpis: ['organicDemos', 'demoRate'],
    body: 'What does it cost to keep what nobody buys? Five fields, one number, one next step.',
  },
  leaveTheSheet: {
    title: 'Leave the spreadsheet',
    serves: 'retargeting',
    owner: 'pieter',
    kpis: ['costPerDemo'],
    body: 'Three short films in a warehouse. The sheet is the villain, the planner is not.',
  },
} as const satisfies Record<string, SampleCampaign>;

export type CampaignKey = keyof typeof CAMPAIGNS;
/** Anything on the plan that a task may serve. */
export type PlanKey = PriorityKey | ChannelPlanKey | CampaignKey;
