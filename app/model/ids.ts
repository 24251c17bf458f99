declare const idName: unique symbol;

/** A string that names one thing of kind `Name`; brands keep a card's id from being passed for a board's. */
export type Id<Name extends string> = string & { readonly [idName]: Name };

export type PersonId = Id<'person'>;
export type SessionId = Id<'session'>;
export type ClientId = Id<'client'>;
export type InvitationId = Id<'invitation'>;
export type QuarterId = Id<'quarter'>;
export type BoardId = Id<'board'>;
export type ColumnId = Id<'column'>;
export type CardId = Id<'card'>;
export type ChecklistItemId = Id<'checklist-item'>;
export type KeyResultId = Id<'key-result'>;
export type KpiId = Id<'kpi'>;
export type TargetId = Id<'target'>;
export type MeasurementId = Id<'measurement'>;
export type CheckInId = Id<'check-in'>;
export type DecisionId = Id<'decision'>;
export type CommentId = Id<'comment'>;
export type AttachmentId = Id<'attachment'>;
export type NotificationId = Id<'notification'>;
export type BoardViewId = Id<'board-view'>;
export type BoardTemplateId = Id<'board-template'>;
export type AuditEntryId = Id<'audit-entry'>;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 22;

/** Bytes of randomness an id is made from: 128 bits. */
export const ID_BYTES = 16;

/** An id from 16 random bytes: 22 letters and digits. The caller brings the randomness, so the model stays pure. */
export function idFromBytes<T extends Id<string>>(bytes: Uint8Array): T {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (let place = 0; place < ID_LENGTH; place += 1) {
    text = ALPHABET.charAt(Number(value % 62n)) + text;
    value /= 62n;
  }
  return text as T;
}

/** Whether a text has the form of an id; says nothing of whether the thing exists. */
export function isId(text: unknown): text is Id<string> {
  return typeof text === 'string' && /^[0-9A-Za-z]{22}$/.test(text);
}
