import * as Y from 'yjs';
import type { RichMark, RichNode, RichText } from '../board.ts';
import { readRichText } from '../rich-text.ts';

/** Makes a description read like `text`; one that reads so already is left alone. */
export function writeRichText(body: Y.XmlFragment, text: RichText): void {
  if (JSON.stringify(readRichText(body)) === JSON.stringify(text)) return;
  body.delete(0, body.length);
  body.insert(0, nodesOf(text));
}

/** Nodes as the editor writes them: texts that stand side by side are one text with its marks. */
function nodesOf(nodes: RichText): (Y.XmlElement | Y.XmlText)[] {
  const made: (Y.XmlElement | Y.XmlText)[] = [];
  let spans: { insert: string; attributes: Record<string, object> }[] = [];
  const endText = (): void => {
    if (spans.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(spans);
    made.push(text);
    spans = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      spans.push({ insert: node.text, attributes: attributesOf(node.marks) });
      continue;
    }
    endText();
    made.push(elementOf(node));
  }
  endText();
  return made;
}

function elementOf(node: Exclude<RichNode, { type: 'text' }>): Y.XmlElement {
  const element = new Y.XmlElement<{ level?: number }>(node.type);
  if (node.level !== undefined) element.setAttribute('level', node.level);
  element.insert(0, nodesOf(node.content));
  return element as Y.XmlElement;
}

function attributesOf(marks: readonly RichMark[]): Record<string, object> {
  return Object.fromEntries(
    marks.map((mark) => [mark.type, mark.type === 'link' ? { href: mark.href } : {}]),
  );
}
