/** Every limit of the product in one place; each is documented in docs/sync-rules.md or beside the field it guards. */
export const LIMITS = {
  titleChars: 500,
  descriptionChars: 50_000,
  noteChars: 2_000,
  nameChars: 120,
  emailChars: 254,
  labelChars: 40,
  /** The longest body of a form. */
  requestBytes: 1024 * 1024,
  passwordMinChars: 10,
  passwordMaxChars: 200,
  columnsPerBoard: 50,
  cardsPerBoard: 10_000,
  checklistItemsPerCard: 200,
  invitationDays: 14,
  sessionDays: 30,
  /** Attempts at one account's password from one address, and the time after which they count anew. */
  signInAttempts: 10,
  signInWindowMs: 15 * 60 * 1000,
  /** The longest message: it must hold a whole document. Nothing is read before a socket is authorised. */
  frameBytes: 16 * 1024 * 1024,
  /** An update that is not the answer to a sync step: one person's edit. */
  updateBytes: 2 * 1024 * 1024,
  structsPerUpdate: 200_000,
  presenceBytes: 4 * 1024,
  /** What people do on a board is gathered this long and sent as one message. */
  presenceTickMs: 33,
  /** On average; a burst may be ten times that. */
  messagesPerSecond: 200,
  /** Bytes a slow reader may have waiting before it is dropped. */
  bufferedBytes: 4 * 1024 * 1024,
  socketsPerPerson: 40,
  socketsPerBoard: 500,
  /** While a board is busy its edits are gathered this long; the first after a pause goes at once. */
  busyTurnMs: 8,
  /** While boards are busy their rows follow the log this often, together; after a pause they follow at once. */
  projectEveryMs: 50,
  /** A page that lost its socket tries again after a random time that grows to this at most. */
  reconnectMs: 15_000,
  /** A socket that does not answer a ping within this time is gone. */
  pingMs: 30_000,
  /** A document leaves memory this long after the last person. */
  roomIdleMs: 30_000,
  /** Log entries of a board that make a new snapshot worth taking. */
  compactAfterEntries: 500,
  /** How often boards are looked through for logs to shorten and versions to keep. */
  sweepEveryMs: 60_000,
  /** A log entry is replaced by a snapshot after this long, however few there are. */
  logKeptMs: 24 * 60 * 60 * 1000,
  /** A board whose stored bytes are more than this is replayed beside the event loop, not on it. */
  replayHereBytes: 128 * 1024,
  /** Versions of a board are kept by the hour this long, then one a day. */
  hourlyVersionsMs: 48 * 60 * 60 * 1000,
  /** Kept versions of a board; the oldest go. */
  versionsPerBoard: 100,
  /** Changes a version tells one by one; more are counted. */
  changesPerVersion: 300,
  /** Copies made before migrations that are kept; older ones go once a new one is proved whole. */
  migrationBackups: 5,
  /** How often every open socket is asked again whether it may stay (R8's backstop). */
  accessRecheckMs: 45_000,
} as const;

/** The limits by name, for code that takes them as an argument. */
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
