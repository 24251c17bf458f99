/** When somebody wants mail about their inbox. */
export type MailSettings = {
  /** The hour (0 to 23) of the daily mail; null: none. */
  readonly digestHour: number | null;
  /** A mention is mailed without waiting for that hour. */
  readonly mentionsAtOnce: boolean;
};

/** What holds until somebody chooses. */
export const DEFAULT_MAIL_SETTINGS: MailSettings = { digestHour: 8, mentionsAtOnce: true };
