/**
 * Why the server hangs up a board's socket: number and sentence, shared by both ends.
 * 4400 and above stop the client for good; the others mean "come back".
 */
export const CLOSE = {
  goingAway: {
    code: 1001,
    says: 'The server is restarting. Your changes are kept and sent when it is back.',
  },
  tooBig: { code: 1009, says: 'A change was too big to take in one piece.' },
  comeBack: { code: 1013, says: 'The board could not be saved just now. Trying again.' },
  tooSlow: { code: 4000, says: 'This browser could not keep up. Reconnecting.' },
  tooFast: { code: 4001, says: 'Too much was sent at once. Reconnecting.' },
  accessChanged: { code: 4002, says: 'Your role changed. Reconnecting.' },
  outOfStep: { code: 4003, says: 'This page and the server lost step. Reconnecting.' },
  tooManyOfPerson: {
    code: 4004,
    says: 'You have too many boards open. Close some tabs; this one tries again.',
  },
  tooManyFromAddress: {
    code: 4005,
    says: 'Too many boards are open from this network. Trying again.',
  },
  tooManyOnBoard: { code: 4006, says: 'Too many people are on this board. Trying again.' },
  malformed: {
    code: 4400,
    says: 'This page sent something the server could not read. Reload the page.',
  },
  signedOut: { code: 4401, says: 'You are signed out. Sign in again to go on.' },
  forbidden: { code: 4403, says: 'You can no longer open this board.' },
  gone: { code: 4404, says: 'This board is no longer here.' },
  unreadable: {
    code: 4405,
    says: 'This board cannot be read just now. What was saved is kept. Tell whoever runs Quarterdeck.',
  },
  oldEpoch: { code: 4409, says: 'This board was restored from a backup. Reload the page.' },
} as const;

export type CloseReason = keyof typeof CLOSE;

/** Whether a close code stops the client for good (it must not reconnect by itself). */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}
