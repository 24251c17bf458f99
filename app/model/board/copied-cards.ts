import { isDay, type Day } from '../calendar/day.ts';
import type { BoardId, CardId, KpiId, PersonId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import type { CardDetail, RichMark, RichNode, RichText } from './board.ts';
import { BLOCKS, isSafeLink, MAX_DEPTH, PLAIN_MARKS } from './rich-text.ts';
import { fieldReader, isRecord } from './values.ts';

/** What of a card is copied: everything but its place, its comments, what it waits for and who made it. */
export type CopiedCard = {
  readonly title: string;
  readonly labels: readonly string[];
  readonly ownerId?: PersonId;
  readonly helperIds: readonly PersonId[];
  readonly start?: Day;
  readonly due?: Day;
  readonly effort?: number;
  readonly channel?: string;
  readonly kpiIds: readonly KpiId[];
  readonly servesId?: CardId;
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[];
  readonly body: RichText;
};

/** What lies on the clipboard beside the text. */
export type CopiedCards = {
  /** Of the client they are of: people, KPIs and plan cards mean nothing at another one. */
  readonly client: string;
  readonly boardId: BoardId;
  /** The cards that were cut, on their board: put back there they are moved, not made again. */
  readonly cutIds: readonly CardId[];
  readonly cards: readonly CopiedCard[];
};

/** A card as it is copied. */
export function copiedCard(card: CardDetail): CopiedCard {
  const { title, labels, ownerId, helperIds, start, due, effort, channel, servesId, body } = card;
  return {
    title,
    labels,
    helperIds,
    kpiIds: card.kpis.map(({ kpiId }) => kpiId),
    checklist: card.checklist.map(({ text, done }) => ({ text, done })),
    body,
    ...(ownerId && { ownerId }),
    ...(start && { start }),
    ...(due && { due }),
    ...(effort !== undefined && { effort }),
    ...(channel !== undefined && { channel }),
    ...(servesId && { servesId }),
  };
}

/** Cards as text: a line each. */
export const cardLines = (cards: readonly Pick<CopiedCard, 'title'>[]): string =>
  cards.map(({ title }) => title).join('\n');

/** What was copied, read back. Anybody may have written a clipboard: what is wrong in it is left out, never run. */
export function readCopied(text: string): CopiedCards | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !Array.isArray(value['cards'])) return undefined;
  const read = fieldReader((field) => value[field]);
  const client = read.text('client', LIMITS.nameChars);
  const boardId = read.id<BoardId>('boardId');
  if (client === undefined || boardId === undefined) return undefined;
  return {
    client,
    boardId,
    cutIds: texts(value['cutIds']) as CardId[],
    cards: readCopiedCards(value['cards']),
  };
}

/** Cards that were copied, as far as they are sound; none when that is no list. */
export function readCopiedCards(value: unknown): readonly CopiedCard[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).slice(0, LIMITS.pastedCards).filter(isRecord).map(readCopiedCard);
}

const texts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value
        .filter((each): each is string => typeof each === 'string' && each !== '')
        .slice(0, LIMITS.pastedCards)
    : [];

function readCopiedCard(value: Record<string, unknown>): CopiedCard {
  const read = fieldReader((field) => value[field]);
  const [ownerId, servesId] = [read.id<PersonId>('ownerId'), read.id<CardId>('servesId')];
  const [start, due] = [value['start'], value['due']];
  const effort = read.number('effort');
  const channel = read.text('channel', LIMITS.nameChars);
  const items = Array.isArray(value['checklist']) ? (value['checklist'] as unknown[]) : [];
  return {
    title: read.text('title', LIMITS.titleChars) ?? '',
    labels: texts(value['labels']),
    helperIds: texts(value['helperIds']) as PersonId[],
    kpiIds: texts(value['kpiIds']) as KpiId[],
    checklist: items
      .filter(isRecord)
      .slice(0, LIMITS.checklistItemsPerCard)
      .map((item) => ({
        text: typeof item['text'] === 'string' ? item['text'] : '',
        done: item['done'] === true,
      })),
    body: richTextOf(value['body'], 0),
    ...(ownerId && { ownerId }),
    ...(isDay(start) && { start }),
    ...(isDay(due) && { due }),
    ...(effort !== undefined && { effort }),
    ...(channel !== undefined && { channel }),
    ...(servesId && { servesId }),
  };
}

/** Only nodes and marks of the schema (R24). */
function richTextOf(value: unknown, depth: number): RichNode[] {
  if (!Array.isArray(value) || depth > MAX_DEPTH) return [];
  return (value as unknown[]).filter(isRecord).flatMap((node): RichNode[] => {
    const { type, text, level } = node;
    if (type === 'text') {
      const kept = typeof text === 'string' ? text.slice(0, LIMITS.descriptionChars) : '';
      return kept === '' ? [] : [{ type: 'text', text: kept, marks: marksOf(node['marks']) }];
    }
    const block = BLOCKS.find((each) => each === type);
    if (block === undefined) return [];
    const content = richTextOf(node['content'], depth + 1);
    return [{ type: block, content, ...(typeof level === 'number' && { level }) }];
  });
}

function marksOf(value: unknown): RichMark[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).filter(isRecord).flatMap((mark): RichMark[] => {
    const plain = PLAIN_MARKS.find((each) => each === mark['type']);
    if (plain !== undefined) return [{ type: plain }];
    const { href } = mark;
    return mark['type'] === 'link' && isSafeLink(href) ? [{ type: 'link', href }] : [];
  });
}
