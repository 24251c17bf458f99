import type { Generated } from 'kysely';
import type { BoardKind, Role } from '#model/access.ts';
import type { CardKind, ColumnCategory, Repeat } from '#model/board/board.ts';
import type { Relation } from '#model/board/ops/card-relations.ts';
import type { Day } from '#model/calendar/day.ts';
import type { QuarterState } from '#model/calendar/quarter.ts';
import type { Accent, Stage } from '#model/client.ts';
import type { Choice } from '#model/decision.ts';
import type {
  BoardId,
  BoardTemplateId,
  BoardViewId,
  CardId,
  CheckInId,
  ClientId,
  ColumnId,
  DecisionId,
  InvitationId,
  KeyResultId,
  KpiId,
  MeasurementId,
  PersonId,
  QuarterId,
  TargetId,
} from '#model/ids.ts';
import type { Cadence, Direction, Unit } from '#model/kpi/kpi.ts';
import type { Health } from '#model/okr/health.ts';

import type {
  PeopleTable,
  SessionsTable,
  PasswordResetsTable,
  TwoFactorsTable,
  RecoveryCodesTable,
  SignInStepsTable,
  AuditLogTable,
} from './account-tables.ts';
import type { AttachmentsTable } from './attachment-tables.ts';
import type { Flag, Instant } from './column-types.ts';
import type {
  CommentMentionsTable,
  CommentReactionsTable,
  CommentSearchTable,
  CommentsTable,
  MailMutesTable,
  MailSettingsTable,
  NotificationsTable,
} from './inbox-tables.ts';

export type { Flag, Instant };

export interface ClientsTable {
  id: ClientId;
  /** Such as ACME: 2 to 10 capitals and digits, unique in the installation; the client's address, in lower case. */
  key: string;
  name: string;
  accent: Accent;
  stage: Stage;
  /** ISO 4217. */
  currency: string;
  /** IANA name. */
  timeZone: string;
  /** 1 January … 12 December. */
  fiscalYearStartMonth: number;
  isSample: Flag;
  createdBy: PersonId;
  createdAt: Instant;
}

export interface MembershipsTable {
  clientId: ClientId;
  personId: PersonId;
  role: Role;
  seesMoney: Flag;
  createdAt: Instant;
}

export interface InvitationsTable {
  id: InvitationId;
  clientId: ClientId;
  /** SHA-256 of the token in the link. */
  tokenHash: string;
  email: string;
  role: Role;
  invitedBy: PersonId;
  createdAt: Instant;
  expiresAt: Instant;
  acceptedAt: Instant | null;
  revokedAt: Instant | null;
}

export interface QuartersTable {
  id: QuarterId;
  clientId: ClientId;
  /** Fiscal year and quarter as people and addresses say it: `2026-Q4`. */
  label: string;
  startsOn: Day;
  /** Last day, included. */
  endsOn: Day;
  state: QuarterState;
  createdAt: Instant;
}

export interface BoardsTable {
  id: BoardId;
  clientId: ClientId;
  kind: BoardKind;
  /** Plan boards only: one a quarter. */
  quarterId: QuarterId | null;
  title: string;
  /** Replacing history makes a new one (R7). */
  epoch: number;
  /** The newest log entry's number; written only by db/board-log.ts, and old in a row read a moment ago. */
  lastSeq: number;
  /** Order in the navigation. */
  rank: string;
  archivedAt: Instant | null;
  createdBy: PersonId;
  createdAt: Instant;
}

/** Boards a vendor was given. */
export interface BoardGrantsTable {
  clientId: ClientId;
  boardId: BoardId;
  personId: PersonId;
  createdAt: Instant;
}

/** The truth of a board: every update, in order, as the document emitted it. */
export interface BoardLogTable {
  boardId: BoardId;
  epoch: number;
  seq: number;
  bytes: Uint8Array;
  /** Null: the server itself. */
  authorId: PersonId | null;
  at: Instant;
}

/** The document as it stood after log entry `seq`. */
export interface BoardSnapshotsTable {
  boardId: BoardId;
  epoch: number;
  seq: number;
  bytes: Uint8Array;
  at: Instant;
}

/** Why a version was kept: an hour ended in which the board changed, or somebody was about to restore another one. */
export type VersionReason = 'hour' | 'before-restore';

/** A board as it stood after log entry `seq` (R15). */
export interface BoardVersionsTable {
  clientId: ClientId;
  boardId: BoardId;
  epoch: number;
  seq: number;
  /** When entry `seq` was written. */
  at: Instant;
  reason: VersionReason;
  /** The document as one update, deflated. */
  bytes: Uint8Array;
  /** JSON of `BoardChange[]`: who did what since the version before. */
  changes: string;
  /** Changes beyond those in `changes`. */
  unlisted: number;
}

/** Projection (R3): a shadow of documents, written only by db/projection.ts. Archived cards stay, with `archivedAt`. */
export interface CardsTable {
  id: CardId;
  clientId: ClientId;
  /** Its number at the client, as `cardNumbers` has it: the 42 of ACME-42. */
  number: number;
  boardId: BoardId;
  kind: CardKind;
  title: string;
  columnId: ColumnId;
  columnTitle: string;
  columnCategory: ColumnCategory;
  rank: string;
  ownerId: PersonId | null;
  startOn: Day | null;
  dueOn: Day | null;
  servesId: CardId | null;
  channel: string | null;
  isFlagged: Flag;
  /** When the card that comes after it is made; null: it does not come again. */
  repeats: Repeat['when'] | null;
  checklistDone: number;
  checklistTotal: number;
  bodyText: string;
  /** Its steps, a line each. */
  checklistText: string;
  archivedAt: Instant | null;
  createdAt: Instant;
}

/** What a card is found by (R38): a shadow of its row, written with it. */
export interface CardSearchTable {
  id: Generated<number>;
  clientId: ClientId;
  cardId: CardId;
  /** As app/model/search/search-terms.ts makes them. */
  terms: string;
}

/** The truth of a card's short key: given once, by the writer of rows, and kept when the card and its row are gone (R35). */
export interface CardNumbersTable {
  clientId: ClientId;
  number: number;
  cardId: CardId;
}

export interface CardHelpersTable {
  clientId: ClientId;
  cardId: CardId;
  personId: PersonId;
}

export interface CardKpisTable {
  clientId: ClientId;
  cardId: CardId;
  kpiId: KpiId;
}

/** As the card's document says it: the other card may be on any board, or gone. */
export interface CardRelationsTable {
  clientId: ClientId;
  cardId: CardId;
  relation: Relation;
  otherId: CardId;
}

export interface CardKeyResultsTable {
  clientId: ClientId;
  cardId: CardId;
  id: KeyResultId;
  kpiId: KpiId;
  baseline: number;
  target: number;
  weight: number;
  rank: number;
}

/** How far the projection of a board has come. */
export interface ProjectionsTable {
  boardId: BoardId;
  epoch: number;
  throughSeq: number;
}

export interface KpisTable {
  id: KpiId;
  clientId: ClientId;
  name: string;
  /** The agreed definition, in a sentence. */
  definition: string;
  unit: Unit;
  /** Digits shown after the point. */
  decimals: number;
  direction: Direction;
  cadence: Cadence;
  ownerId: PersonId | null;
  /** Where the number comes from, such as "HubSpot". */
  source: string;
  archivedAt: Instant | null;
  createdBy: PersonId;
  createdAt: Instant;
}

/** What a KPI should reach in a quarter. For `band` KPIs `bandLow` and `bandHigh` are set and `target` is the band's middle. */
export interface TargetsTable {
  id: TargetId;
  clientId: ClientId;
  kpiId: KpiId;
  quarterId: QuarterId;
  baseline: number;
  target: number;
  bandLow: number | null;
  bandHigh: number | null;
  setBy: PersonId;
  setAt: Instant;
}

/** Immutable: a correction is a new row, and `supersededAt`/`supersededBy` of the old one are set (never its value). */
export interface MeasurementsTable {
  id: MeasurementId;
  clientId: ClientId;
  kpiId: KpiId;
  /** First day of the period it covers, by the KPI's cadence. */
  periodStartsOn: Day;
  value: number;
  note: string;
  source: string;
  enteredBy: PersonId;
  enteredAt: Instant;
  supersededBy: MeasurementId | null;
  supersededAt: Instant | null;
}

/** A priority's status said by a person: confidence 1 to 10, one line, and a health that overrides the computed one if given. */
export interface CheckInsTable {
  id: CheckInId;
  clientId: ClientId;
  quarterId: QuarterId;
  cardId: CardId;
  confidence: number;
  note: string;
  health: Exclude<Health, 'stale' | 'no-data'> | null;
  by: PersonId;
  at: Instant;
}

export interface DecisionsTable {
  id: DecisionId;
  clientId: ClientId;
  quarterId: QuarterId;
  cardId: CardId;
  /** The card's title when it was decided: the record stays readable after a rename. */
  cardTitle: string;
  choice: Choice;
  reason: string;
  by: PersonId;
  at: Instant;
}

/** A way to look at a board that has a name: its view and its filter as an address has them. */
export interface BoardViewsTable {
  id: BoardViewId;
  clientId: ClientId;
  boardId: BoardId;
  title: string;
  query: string;
  /** For everybody who sees the board; otherwise for its maker. */
  isShared: Flag;
  by: PersonId;
  at: Instant;
  /** Kept for Undo, and in no answer. */
  removedAt: Instant | null;
}

/** What a client's own boards can begin as. */
export interface BoardTemplatesTable {
  id: BoardTemplateId;
  clientId: ClientId;
  title: string;
  /** JSON of an `OwnTemplate` (app/model/board/own-template.ts). */
  content: string;
  by: PersonId;
  at: Instant;
  /** Kept for Undo, and in no answer. */
  removedAt: Instant | null;
}

/** The columns of a board that a person looks at as rails. */
export interface BoardFoldsTable {
  clientId: ClientId;
  boardId: BoardId;
  personId: PersonId;
  /** Their ids, with a space between them. */
  columnIds: string;
}

/** Money planned for a channel plan (R9: never in the document). */
export interface BudgetsTable {
  clientId: ClientId;
  cardId: CardId;
  plannedMinor: number;
  spentMinor: number;
  setBy: PersonId;
  setAt: Instant;
}

/**
 * The whole database as Kysely sees it. One interface a table; those of people and how they sign in are in account-tables.ts, what they say and are told in inbox-tables.ts, files in attachment-tables.ts. Both databases hold the same:
 * instants are ISO 8601 texts in UTC (`…At`), dates are `Day` texts (`…On`), booleans are 0 or 1, money is integer
 * minor units (`…Minor`), absent is null. Every child row carries its client's id, and every query filters by it.
 */

export interface Tables {
  people: PeopleTable;
  sessions: SessionsTable;
  passwordResets: PasswordResetsTable;
  twoFactors: TwoFactorsTable;
  recoveryCodes: RecoveryCodesTable;
  signInSteps: SignInStepsTable;
  auditLog: AuditLogTable;
  clients: ClientsTable;
  memberships: MembershipsTable;
  invitations: InvitationsTable;
  quarters: QuartersTable;
  boards: BoardsTable;
  boardGrants: BoardGrantsTable;
  boardLog: BoardLogTable;
  boardSnapshots: BoardSnapshotsTable;
  boardVersions: BoardVersionsTable;
  cards: CardsTable;
  cardSearch: CardSearchTable;
  cardNumbers: CardNumbersTable;
  cardHelpers: CardHelpersTable;
  cardKpis: CardKpisTable;
  cardKeyResults: CardKeyResultsTable;
  cardRelations: CardRelationsTable;
  attachments: AttachmentsTable;
  projections: ProjectionsTable;
  kpis: KpisTable;
  targets: TargetsTable;
  measurements: MeasurementsTable;
  checkIns: CheckInsTable;
  decisions: DecisionsTable;
  budgets: BudgetsTable;
  comments: CommentsTable;
  commentSearch: CommentSearchTable;
  boardViews: BoardViewsTable;
  boardFolds: BoardFoldsTable;
  boardTemplates: BoardTemplatesTable;
  commentMentions: CommentMentionsTable;
  commentReactions: CommentReactionsTable;
  notifications: NotificationsTable;
  mailSettings: MailSettingsTable;
  mailMutes: MailMutesTable;
}
