/** Every limit of the product in one place; each is documented in docs/sync-rules.md or beside the field it guards. */
export const LIMITS = {
  titleChars: 500,
  descriptionChars: 50_000,
  noteChars: 2_000,
  commentChars: 10_000,
  nameChars: 120,
  emailChars: 254,
  labelChars: 40,
  /** What somebody looks for. */
  findChars: 100,
  /** Words of it; the others are left out. */
  searchedWords: 8,
  /** Letters by which a word is told from others. */
  searchedWordChars: 40,
  /** What one card or comment is found by, as text: PostgreSQL holds a megabyte. */
  searchTermChars: 200_000,
  /** Answers the palette shows, and the page of results. */
  foundAtOnce: 20,
  foundOnPage: 100,
  /** Titles of one client that are read to forgive a slip of the hand. */
  nearlyFound: 200,
  /** Templates of its own that a client can keep. */
  templatesPerClient: 50,
  /** Views of one board that one person can save. */
  viewsPerBoard: 50,
  /** The longest query of a saved view. */
  viewChars: 4_000,
  /** Words of one field of a filter that an address can carry. */
  filterWords: 50,
  /** Files and links on one card. */
  attachmentsPerCard: 100,
  /** All files of one client together; how large one may be is a setting of the installation. */
  fileBytesPerClient: 10 * 1024 * 1024 * 1024,
  /** What a file's name is cut to. */
  fileNameChars: 200,
  /** The longest address that can be linked. */
  linkChars: 2_000,
  /** Files one person sends at once; a page sends three. */
  uploadsPerPerson: 9,
  /** How long the sending of one file may take. */
  uploadMs: 30 * 60 * 1000,
  /** A removed attachment can be brought back this long; then its file is gone. */
  removedFileDays: 30,
  /** How often the data folder is looked through for files that belong to nothing. */
  fileSweepMs: 60 * 60 * 1000,
  /** A file that belongs to nothing is removed when it still does after this long. */
  strayFileMs: 24 * 60 * 60 * 1000,
  /** The longest body of a form. */
  requestBytes: 1024 * 1024,
  passwordMinChars: 10,
  passwordMaxChars: 200,
  columnsPerBoard: 50,
  cardsPerBoard: 10_000,
  /** Cards made by one paste. */
  pastedCards: 500,
  /** Cards that go to another board at once. */
  cardsPerMove: 500,
  checklistItemsPerCard: 200,
  /** What is told of what happened to one card. */
  activityPerCard: 100,
  /** Cards whose next one is made in one look; the others wait for the next. */
  repeatsAtOnce: 200,
  /** Cards that block a card, and cards related to it. */
  relationsPerCard: 50,
  /** The most hours one card can be estimated at: a year's work. */
  effortHours: 2_000,
  invitationDays: 14,
  sessionDays: 30,
  /** Attempts at one account's password from one address, and the time after which they count anew. */
  signInAttempts: 10,
  signInWindowMs: 15 * 60 * 1000,
  /** The same from one network over all accounts: an office of people who mistype, not a list of stolen passwords. */
  attemptsPerNetwork: 100,
  /** Counts of attempts kept in memory; the oldest make room. */
  rememberedAttempts: 20_000,
  /** Mails with a link to a new password, for one account in the same time. */
  resetMails: 3,
  /** How long such a link works. */
  resetMinutes: 60,
  /** How long a code may be given after the password was. */
  codeMinutes: 10,
  /** Codes for when the phone is lost; each works once. */
  recoveryCodes: 10,
  /** A browser somebody signed in with keeps its own count of attempts this long. */
  knownBrowserDays: 365,
  /** Password checks that may wait their turn; more is refused before it takes memory. */
  waitingPasswords: 200,
  /** Entries of the audit log on one page. */
  auditPage: 50,
  /** The longest message: it must hold a whole document. Nothing is read before a socket is authorised. */
  frameBytes: 16 * 1024 * 1024,
  /** An update that is not the answer to a sync step: one person's edit. */
  updateBytes: 2 * 1024 * 1024,
  /** Structs, and deleted ranges, of one update. */
  structsPerUpdate: 200_000,
  /** Maps, texts and lists inside one another, from the root of a board. */
  nestingDepth: 100,
  /** Times a socket may send something that builds on what never came, before it is hung up on. */
  gapsPerSocket: 5,
  presenceBytes: 4 * 1024,
  /** Cards in somebody's hand that the others are told of; more fit into no presence. */
  carriedShown: 50,
  /** What one page does is passed on this often; of what comes in between, the newest. */
  presencePerSecond: 10,
  /** How often a socket is told on request who is here; a burst may be ten times that. */
  greetingsPerSecond: 1,
  /** What people do on a board is gathered this long and sent as one message. */
  presenceTickMs: 33,
  /** On average; a burst may be ten times that. */
  messagesPerSecond: 200,
  /** A socket that is not let in within this time is refused. */
  admissionMs: 10_000,
  /** The longest frame of somebody who is not let in and only waits to hear why. */
  strangerFrameBytes: 1024,
  /** A request must have sent its headers, and all of itself, within these times. */
  headersMs: 10_000,
  requestMs: 60_000,
  /** Bytes that wait for a slow reader before it gets no more until they are read. A document may be longer. */
  bufferedBytes: 2 * 1024 * 1024,
  /** How long a slow reader may take over each `bufferedBytes` that wait, before it is dropped. */
  drainMs: 30_000,
  socketsPerPerson: 40,
  /** Of everybody behind one address, such as an office's. */
  socketsPerAddress: 3_000,
  socketsPerBoard: 500,
  /** How often every page on a board is asked what it has that the server lacks (R16). */
  resyncMs: 30_000,
  /** How often the pages on a board that changed are told what it should say (R16). */
  checkMs: 3 * 60_000,
  /** How long the answer to "can anything be saved?" is given again without trying. */
  healthMs: 1_000,
  /** While a board is busy its edits are gathered this long; the first after a pause goes at once. */
  busyTurnMs: 8,
  /** While boards are busy their rows follow the log this often, together; after a pause they follow at once. */
  projectEveryMs: 50,
  /** A page that lost its socket tries again after a random time that grows to this at most. */
  reconnectMs: 15_000,
  /** A socket that does not answer a ping within this time is gone. */
  pingMs: 30_000,
  /** A document leaves memory when nobody has edited it for this long; people stay on the board. */
  documentIdleMs: 60_000,
  /** A board leaves memory this long after the last person. */
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
  /** How often it is looked what is due, and whose daily mail. */
  choresEveryMs: 60_000,
  /** Notifications an inbox shows; who has more archives some. */
  inboxShown: 200,
  /** How often an open page asks for the number beside its inbox. */
  inboxEveryMs: 60_000,
  /** Copies made before migrations that are kept; older ones go once a new one is proved whole. */
  migrationBackups: 5,
  /** How often every open socket is asked again whether it may stay (R8's backstop). */
  accessRecheckMs: 45_000,
} as const;

/** The limits by name, for code that takes them as an argument. */
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
