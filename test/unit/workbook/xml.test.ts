import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { visitXml } from '../../../shared/workbook/xml.ts';

/** What a document says, element by element; `undefined` when it is not well-formed. */
type Story = readonly string[] | undefined;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function storyOfSaxes(document: string): Story {
  const story: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  const add = (text: string): void => {
    if (texts.length > 0) texts.push((texts.pop() ?? '') + text);
  };
  let foreign = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => (foreign = true));
  parser.on('opentag', ({ name, attributes }) => {
    story.push(`<${local(name)} ${attributes['a'] ?? ''}>`);
    texts.push('');
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => story.push(`${texts.pop() ?? ''}</${local(name)}>`));
  try {
    parser.write(document).close();
    return foreign ? undefined : story;
  } catch {
    return undefined;
  }
}

function storyOfOurs(document: string): Story {
  const story: string[] = [];
  try {
    visitXml(document, {
      open(name, attributes) {
        story.push(`<${name} ${attributes.get('a') ?? ''}>`);
        return 'text';
      },
      close(name, text) {
        story.push(`${text}</${name}>`);
        return undefined;
      },
    });
    return story;
  } catch {
    return undefined;
  }
}

/** Our scanner gives text to the innermost element that asked for it, so only that of leaves can be compared. */
const leavesOnly = (story: Story): Story =>
  story?.map((step, index) =>
    story[index - 1]?.startsWith('<') === true && !story[index - 1]?.startsWith('</')
      ? step
      : step.replace(/^[^]*<\//, '</'),
  );

const snippets = [
  '<',
  '>',
  '/',
  '<a>',
  '</a>',
  '<a/>',
  '<x:b a="1">',
  '</x:b>',
  '<x:b a="1"',
  ' a="2"',
  " a='&lt;'",
  ' b="<"',
  ' c=d',
  '=',
  '"',
  "'",
  'text',
  ' ',
  '\n',
  '\r\n',
  '&amp;',
  '&',
  '&#65;',
  '&#x41;',
  '&#0;',
  '&nope;',
  ']]>',
  '<![CDATA[',
  '<![CDATA[ <x> ]]>',
  '<!-- c -->',
  '<!-- c -- -->',
  '<!--',
  '-->',
  '<?pi x?>',
  '<?xml?>',
  '<!DOCTYPE a>',
  '<1>',
  '<a b>',
  'ơ',
  '\u0001',
  '\uFFFE',
  '😀',
  '<a a="\t1\n2">',
];

describe('the scanner of XML', () => {
  it('accepts and understands exactly what a general parser does', () => {
    const soup = fc.array(fc.constantFrom(...snippets), { maxLength: 12 }).map((pieces) => pieces.join(''));
    const wrapped = soup.map((inner) => `<r>${inner}</r>`);
    fc.assert(
      fc.property(fc.oneof(soup, wrapped), (document) => {
        expect(leavesOnly(storyOfOurs(document))).toEqual(leavesOnly(storyOfSaxes(document)));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    '<a x="1" x="2"/>',
    '<a/><a/>',
    '<a/>text',
    'text<a/>',
    '',
    ' ',
    '<a>',
    '</a>',
    '<a></a',
    '<a',
    '<a x="1"y="2"/>',
    '<a x=1/>',
    '<a x/>',
    '<a x="<"/>',
    '<a x="1/>',
    '< a/>',
    '<a / >',
    '<a>]]></a>',
    '<a>&amp</a>',
    '<a>&#xD800;</a>',
    '<a>&#1114112;</a>',
    '<a><!-- -- --></a>',
    '<a><?xml version="1.0"?></a>',
    '<![CDATA[x]]><a/>',
    '<a>\u0000</a>',
    '<a x="\u0001"/>',
    '<a><!--\u0001--></a>',
    '<a><![CDATA[\uFFFF]]></a>',
  ])('refuses %j, which is not well-formed', (document) => {
    expect([storyOfOurs(document), storyOfSaxes(document)]).toEqual([undefined, undefined]);
  });

  it('understands well-formed documents as a general parser does', () => {
    const { tree } = fc.letrec<{ tree: string; inner: string }>((tie) => ({
      tree: fc
        .tuple(fc.constantFrom('a', 'b', 'x:c', 'row'), fc.string({ unit: 'grapheme', maxLength: 8 }), tie('inner'))
        .map(([name, value, inner]) => `<${name} a="${escaped(value)}" x:b='1'>${inner}</${name}>`),
      inner: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.string({ unit: 'grapheme', maxLength: 12 }).map(escaped),
        fc.array(tie('tree'), { maxLength: 3 }).map((children) => children.join('\r\n')),
      ),
    }));
    fc.assert(
      fc.property(tree, (document) => {
        const theirs = storyOfSaxes(document);
        fc.pre(theirs !== undefined);
        expect(leavesOnly(storyOfOurs(document))).toEqual(leavesOnly(theirs));
      }),
    );
  });

  it('refuses a declaration of anything but XML 1.0', () => {
    expect(storyOfOurs('<?xml version="1.0" encoding="utf-8" standalone="yes"?><a/>')).toEqual(['<a >', '</a>']);
    expect(storyOfOurs('<?xml version="1.1"?><a/>')).toBeUndefined();
    expect(storyOfOurs('<?xml encoding="utf-8"?><a/>')).toBeUndefined();
  });
});

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
