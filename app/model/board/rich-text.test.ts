import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isSafeLink, plainText, readRichText } from './rich-text.ts';

function fragmentOf(build: (fragment: Y.XmlFragment) => void): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('body');
  build(fragment);
  return fragment;
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

test('headings, lists and marks are read as the editor writes them', () => {
  const fragment = fragmentOf((body) => {
    const heading = element('heading', new Y.XmlText('Why'));
    // The editor writes numbers where Yjs' types say text.
    heading.setAttribute('level', 3 as unknown as string);
    const text = new Y.XmlText();
    text.insert(0, 'see the ');
    text.insert(8, 'brief', { bold: {}, link: { href: 'https://example.com/brief' } });
    const list = element('bulletList', element('listItem', element('paragraph', text)));
    body.insert(0, [heading, list]);
  });
  const richText = readRichText(fragment);
  expect(richText[0]).toMatchObject({ type: 'heading', level: 3 });
  expect(richText[1]?.type).toBe('bulletList');
  expect(JSON.stringify(richText[1])).toContain('"href":"https://example.com/brief"');
  expect(plainText(richText)).toBe('Why\nsee the brief');
});

test('R24 unknown nodes, marks and link schemes are left out', () => {
  const fragment = fragmentOf((body) => {
    const text = new Y.XmlText();
    text.insert(0, 'click', { blink: true, link: { href: 'javascript:alert(1)' } });
    body.insert(0, [element('paragraph', text), element('iframe', new Y.XmlText('x'))]);
  });
  expect(readRichText(fragment)).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'click', marks: [] }] },
  ]);
});

test('R24 a description nested without end is cut, not followed', () => {
  const fragment = fragmentOf((body) => {
    let inner = element('paragraph', new Y.XmlText('deep'));
    for (let depth = 0; depth < 500; depth += 1) inner = element('blockquote', inner);
    body.insert(0, [inner]);
  });
  expect(plainText(readRichText(fragment))).toBe('');
});

test('R24 only web and mail links may be followed', () => {
  expect(['https://a.b', 'http://a.b', 'mailto:a@b.c'].every(isSafeLink)).toBe(true);
  expect(
    [
      'javascript:1',
      'tel:+491',
      'data:text/html,x',
      ' https://a.b',
      '//a.b',
      '/c/x',
      undefined,
    ].some(isSafeLink),
  ).toBe(false);
});
