import { deepestXml, longestRawText, mostAttributes } from './limits.ts';
import { refuse } from './refusal.ts';
import { forbiddenCharacter, malformed, resolveReferences } from './xml-characters.ts';
import { makeNames, xmlName, type Name } from './xml-names.ts';

/** The attributes of the element just opened; valid only during the call. Names without their prefix. */
export interface Attributes {
  get(name: string): string | undefined;
}

/** What a reader wants to do after an element opened: have its text on closing, or see no more of the document. */
export type Want = 'text' | 'stop' | undefined;

/** Told of each element in document order. Element names come without their prefix: `x:row` is `row`. */
export interface XmlVisitor {
  /**
   * Asked before the opening tag at `at` is read: a visitor that recognises the whole element, and is certain that it is
   * well-formed, takes it and answers where it ends; -1 leaves it to the scanner. See shortcuts.ts.
   */
  whole?(source: string, at: number): number;
  open(name: string, attributes: Attributes): Want;
  /** `text` is the element's own text if `open` asked for it, else empty. */
  close(name: string, text: string): 'stop' | undefined;
  /** Every piece of text where it stands, for documents that mix text and elements. */
  said?(text: string): void;
}

const declaration =
  /^<\?xml\s+version\s*=\s*(["'])1\.0\1(\s+encoding\s*=\s*(["'])([\w.-]+)\3)?(\s+standalone\s*=\s*(["'])(yes|no)\6)?\s*\?>/;
const readEncodings = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

const tab = 9;
const newline = 10;
const space = 32;
const doubleQuote = 34;
const exclamation = 33;
const ampersand = 38;
const singleQuote = 39;
const slash = 47;
const less = 60;
const equals = 61;
const greater = 62;
const question = 63;

const isSpace = (code: number): boolean => code === space || code === newline || code === tab;

/** Must be looked at before it can stand in a value: a reference, or a character that may be forbidden. */
const isSpecial = (code: number): boolean => code < space || code === ampersand || code >= 0xfffe;

/** May stand inside a name, roughly; `xmlName` decides. NaN, the code past the end, may not. */
const continuesName = (code: number): boolean => code >= 63 || (code >= 48 && code <= 58) || code === 45 || code === 46;

/** Skips the XML declaration; a document in another encoding than UTF-8 is given up. */
function skipDeclaration(source: string): number {
  if (!/^<\?xml\s/.test(source)) return 0;
  const found = declaration.exec(source);
  if (!found) return malformed('declaration');
  if (found[4] !== undefined && !readEncodings.has(found[4].toLowerCase())) refuse('workbook-encoding', found[4]);
  return found[0].length;
}

/** Replaces references and refuses forbidden characters. */
function resolve(raw: string): string {
  if (forbiddenCharacter.test(raw)) malformed('character');
  return resolveReferences(raw);
}

/** Comments, CDATA, processing instructions. Answers where the construct ends, and the text that a CDATA section holds. */
function readMarkup(source: string, at: number): { readonly end: number; readonly text?: string } {
  const upTo = (mark: string, from: number): number => {
    const end = source.indexOf(mark, from);
    if (end === -1 || forbiddenCharacter.test(source.slice(at, end))) malformed(mark);
    return end;
  };
  if (source.startsWith('<!--', at)) {
    const end = upTo('--', at + 4);
    return source.charCodeAt(end + 2) === greater ? { end: end + 3 } : malformed('comment');
  }
  if (source.startsWith('<![CDATA[', at)) {
    const end = upTo(']]>', at + 9);
    return { end: end + 3, text: source.slice(at + 9, end) };
  }
  if (source.startsWith('<?', at)) {
    const end = upTo('?>', at + 2);
    const target = /^[^ \t\n]*/.exec(source.slice(at + 2, end))?.[0] ?? '';
    return xmlName.test(target) && target.toLowerCase() !== 'xml' ? { end: end + 2 } : malformed('instruction');
  }
  if (source.startsWith('<!DOCTYPE', at)) refuse('workbook-unsafe', 'DOCTYPE');
  return malformed('markup');
}

/**
 * Reads an XML document strictly and fast, one visit to each element; answers how far it was read. Spreadsheets
 * use a small part of XML, so this scanner knows elements, attributes, text, CDATA, comments and processing instructions,
 * checks that they are well-formed, and refuses DOCTYPE. Written by hand because parsing is most of the cost of a check and
 * a general parser takes several times as long; the tests hold it against saxes, document by document.
 *
 * `headOnly`: the source is the beginning of a larger document, so its end is no fault.
 * @throws MalformedXml, UnreadableFile
 */
export function visitXml(document: string, visitor: XmlVisitor, headOnly = false): number {
  const source = document.includes('\r') ? document.replace(/\r\n?/g, '\n') : document;
  const hasSectionEnd = source.includes(']]>');
  const nameAt = makeNames();
  const openElements: Name[] = [];
  const attributeNames: Name[] = [];
  const attributeValues: string[] = [];
  let attributeCount = 0;
  const attributes: Attributes = {
    get(name) {
      for (let index = 0; index < attributeCount; index++) {
        if (attributeNames[index]?.local === name) return attributeValues[index];
      }
      return undefined;
    },
  };

  /** Depth of the element whose text is wanted; 0 when none. */
  let wantedDepth = 0;
  let wantedText = '';
  let rootSeen = false;

  const take = (text: string): void => {
    if (openElements.length === 0) {
      if (/[^ \t\n]/.test(text)) malformed('text outside the root');
    } else if (openElements.length === wantedDepth) wantedText += text;
    visitor.said?.(text);
  };

  const readText = (start: number, end: number): void => {
    if (end - start > longestRawText) refuse('workbook-text-too-long');
    let special = hasSectionEnd;
    for (let at = start; at < end && !special; at++) special = isSpecial(source.charCodeAt(at));
    const raw = source.slice(start, end);
    if (hasSectionEnd && raw.includes(']]>')) malformed('end of section');
    take(special ? resolve(raw) : raw);
  };

  const closeElement = (local: string): 'stop' | undefined => {
    if (openElements.length + 1 !== wantedDepth) return visitor.close(local, '');
    wantedDepth = 0;
    return visitor.close(local, wantedText);
  };

  /** From the first character of an attribute's name to behind its closing quote. */
  const readAttribute = (start: number): number => {
    let at = start;
    while (continuesName(source.charCodeAt(at))) at++;
    const name = nameAt(source, start, at);
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== equals) malformed('attribute');
    at++;
    while (isSpace(source.charCodeAt(at))) at++;
    const quote = source.charCodeAt(at);
    if (quote !== doubleQuote && quote !== singleQuote) malformed('attribute');
    const valueStart = ++at;
    let special = false;
    for (let code = source.charCodeAt(at); code !== quote; code = source.charCodeAt(++at)) {
      if (code === less || Number.isNaN(code)) malformed('attribute');
      if (isSpecial(code)) special = true;
    }
    for (let index = 0; index < attributeCount; index++) {
      if (attributeNames[index]?.full === name.full) malformed('attribute stands twice');
    }
    const value = source.slice(valueStart, at);
    attributeNames[attributeCount] = name;
    attributeValues[attributeCount] = special ? resolve(value.replace(/[\t\n]/g, ' ')) : value;
    attributeCount++;
    return at + 1;
  };

  /** From behind an element's name to the `>` or `/` that ends its tag. */
  const readAttributes = (start: number): number => {
    attributeCount = 0;
    for (let at = start; ;) {
      const before = at;
      while (isSpace(source.charCodeAt(at))) at++;
      const code = source.charCodeAt(at);
      if (code === greater || code === slash) return at;
      if (at === before) malformed('opening tag');
      if (attributeCount === mostAttributes) refuse('workbook-unsafe', 'too many attributes');
      at = readAttribute(at);
    }
  };

  /** Everything between two `<` in turn; answers where the next construct begins, or -1 to stop. */
  const readOpeningTag = (start: number): number => {
    let at = start + 1;
    while (continuesName(source.charCodeAt(at))) at++;
    const name = nameAt(source, start + 1, at);
    at = readAttributes(at);
    const isEmpty = source.charCodeAt(at) === slash;
    if (isEmpty && source.charCodeAt(++at) !== greater) malformed('opening tag');
    if (openElements.length === 0 && rootSeen) malformed('two roots');
    if (openElements.length === deepestXml) refuse('workbook-unsafe', 'XML too deep');
    rootSeen = true;
    openElements.push(name);
    const want = visitor.open(name.local, attributes);
    if (want === 'stop') return -1;
    if (want === 'text') {
      wantedDepth = openElements.length;
      wantedText = '';
    }
    if (!isEmpty) return at + 1;
    openElements.pop();
    return closeElement(name.local) === 'stop' ? -1 : at + 1;
  };

  const readClosingTag = (start: number): number => {
    const name = openElements.pop();
    if (name === undefined || !source.startsWith(name.full, start + 2)) return malformed('closing tag');
    let at = start + 2 + name.full.length;
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== greater) malformed('closing tag');
    return closeElement(name.local) === 'stop' ? -1 : at + 1;
  };

  for (let at = skipDeclaration(source); ;) {
    const tag = source.charCodeAt(at) === less ? at : source.indexOf('<', at);
    if (tag !== at) readText(at, tag === -1 ? source.length : tag);
    if (tag === -1) break;
    const code = source.charCodeAt(tag + 1);
    if (code === exclamation || code === question) {
      const markup = readMarkup(source, tag);
      if (markup.text !== undefined) {
        if (openElements.length === 0) malformed('section');
        take(markup.text);
      }
      at = markup.end;
    } else {
      const wholeEnd = code !== slash && openElements.length > 0 && visitor.whole ? visitor.whole(source, tag) : -1;
      if (wholeEnd !== -1) at = wholeEnd;
      else at = code === slash ? readClosingTag(tag) : readOpeningTag(tag);
      if (at === -1) return tag;
    }
  }
  if (!headOnly && (!rootSeen || openElements.length > 0)) malformed('end');
  return source.length;
}
