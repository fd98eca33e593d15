import { longestText } from './limits.ts';
import type { OdsStyles } from './ods-styles.ts';
import { refuse } from './refusal.ts';
import type { Attributes } from './xml.ts';

/** The paragraphs of one cell, collected as its elements come by. */
interface OdsText {
  open(name: string, attributes: Attributes): void;
  said(text: string): void;
  close(name: string): void;
  /** Undefined without any paragraph: LibreOffice writes an empty one for an empty text. */
  joined(): string | undefined;
  /** Legacy font of a span; undefined when all text has the cell's own. */
  legacyFont(): string | undefined;
}

/** Inside a paragraph, but no part of what the cell shows. */
const asides: ReadonlySet<string> = new Set(['annotation', 'note', 'ruby-text']);

/** Only paragraphs that stand directly in the cell are its text; comments and shapes hold paragraphs of their own. */
export function odsText(styles: OdsStyles): OdsText {
  const paragraphs: string[] = [];
  let length = 0;
  let paragraph = '';
  let font: string | undefined;
  /** Elements open below the cell; 1 inside one of its own paragraphs. */
  let depth = 0;
  let asideDepth = 0;
  let inParagraph = false;
  const isHeard = (): boolean => inParagraph && asideDepth === 0;
  const add = (text: string): void => {
    length += text.length;
    if (length > longestText) refuse('workbook-text-too-long');
    paragraph += text;
  };
  return {
    open(name, attributes) {
      depth++;
      if (depth === 1) {
        inParagraph = name === 'p';
        paragraph = '';
        return;
      }
      if (asideDepth > 0 || asides.has(name)) asideDepth++;
      else if (!inParagraph) return;
      else if (name === 's') add(' '.repeat(Math.min(Number(attributes.get('c') ?? 1) || 1, longestText + 1)));
      else if (name === 'tab') add('\t');
      else if (name === 'line-break') add('\n');
      else if (name === 'span') font ??= styles.fontOf('text', attributes.get('style-name'));
    },
    said(text) {
      // White space between the tags only lays the document out.
      if (isHeard()) add(text.replace(/[ \t\n]+/g, ' '));
    },
    close() {
      if (asideDepth > 0) asideDepth--;
      depth--;
      if (depth > 0 || !inParagraph) return;
      paragraphs.push(paragraph);
      inParagraph = false;
    },
    joined: () => (paragraphs.length === 0 ? undefined : paragraphs.join('\n')),
    legacyFont: () => font,
  };
}
