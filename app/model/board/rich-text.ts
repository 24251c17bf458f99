import * as Y from 'yjs';
import { LIMITS } from '../limits.ts';
import type { RichMark, RichNode, RichText } from './board.ts';
import { isRecord } from './values.ts';

/** Nodes of the schema (R24), text and links apart. */
export const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'codeBlock',
  'hardBreak',
  'horizontalRule',
] as const;
/** Marks of the schema that hold nothing; a link holds an address. */
export const PLAIN_MARKS = ['bold', 'italic', 'strike', 'code'] as const;
/** Nobody nests this deep by hand; a hostile document must not exhaust the stack. */
export const MAX_DEPTH = 24;

/** Whether a link may be followed from a description: web and mail only. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && /^(https?:\/\/|mailto:)[^\s]+$/i.test(href);
}

function marksOf(attributes: unknown): RichMark[] {
  if (!isRecord(attributes)) return [];
  const marks: RichMark[] = [];
  for (const [written, value] of Object.entries(attributes)) {
    // Marks that may overlap themselves are written as "name--hash".
    const name = written.replace(/--.*$/, '');
    const plain = PLAIN_MARKS.find((mark) => mark === name);
    if (plain !== undefined && value !== null && value !== false) marks.push({ type: plain });
    const href = name === 'link' && isRecord(value) ? value['href'] : undefined;
    if (isSafeLink(href)) marks.push({ type: 'link', href });
  }
  return marks;
}

type Budget = { chars: number };

function readText(text: Y.XmlText, budget: Budget): RichNode[] {
  const nodes: RichNode[] = [];
  const delta = text.toDelta() as { insert?: unknown; attributes?: unknown }[];
  for (const { insert, attributes } of delta) {
    if (typeof insert !== 'string' || budget.chars <= 0) continue;
    const kept = insert.slice(0, budget.chars);
    budget.chars -= kept.length;
    if (kept !== '') nodes.push({ type: 'text', text: kept, marks: marksOf(attributes) });
  }
  return nodes;
}

function readChildren(parent: Y.XmlFragment, depth: number, budget: Budget): RichNode[] {
  if (depth > MAX_DEPTH || budget.chars <= 0) return [];
  const nodes: RichNode[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      nodes.push(...readText(child, budget));
    } else if (child instanceof Y.XmlElement) {
      const type = BLOCKS.find((block) => block === child.nodeName);
      if (type === undefined) continue;
      const content = readChildren(child, depth + 1, budget);
      if (type !== 'heading') {
        nodes.push({ type, content });
        continue;
      }
      const level = Number(child.getAttribute('level'));
      nodes.push({ type, content, level: level >= 1 && level <= 3 ? Math.floor(level) : 2 });
    }
  }
  return nodes;
}

/** A description as plain nodes of the fixed schema; unknown nodes, marks and link schemes are dropped. Never throws. */
export function readRichText(fragment: Y.XmlFragment): RichText {
  return readChildren(fragment, 0, { chars: LIMITS.descriptionChars });
}

/** Whether a fragment holds anything a reader would see: a text or a rule. An editor leaves an empty paragraph behind. */
export function hasContent(fragment: Y.XmlFragment, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  return fragment.toArray().some((child) => {
    if (child instanceof Y.XmlText) return child.length > 0;
    if (!(child instanceof Y.XmlElement)) return false;
    return child.nodeName === 'horizontalRule' || hasContent(child, depth + 1);
  });
}

const isBlock = (node: RichNode): boolean => node.type !== 'text' && node.type !== 'hardBreak';

/** A description as text: a line per block, for search and for rows. */
export function plainText(richText: RichText): string {
  let line = '';
  const lines: string[] = [];
  for (const node of richText) {
    if (node.type === 'text') line += node.text;
    else if (node.type === 'hardBreak') line += '\n';
    if (!isBlock(node) || node.type === 'text') continue;
    if (line !== '') lines.push(line);
    line = '';
    const inner = plainText(node.content);
    if (inner !== '') lines.push(inner);
  }
  if (line !== '') lines.push(line);
  return lines.join('\n');
}
