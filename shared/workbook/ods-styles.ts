import { isLegacyFont } from './fonts.ts';
import { mostStyles } from './limits.ts';
import { refuse } from './refusal.ts';
import type { Attributes, XmlVisitor } from './xml.ts';

/** What the styles of an OpenDocument sheet say that matters for reading. */
export interface OdsStyles {
  /** The legacy Vietnamese font of a cell style or of a span of text; undefined for every other font. */
  fontOf(family: 'table-cell' | 'text', style: string | undefined): string | undefined;
  /** Whether a table of that style is hidden. */
  hides(tableStyle: string | undefined): boolean;
}

interface Style {
  readonly parent: string | undefined;
  font?: string;
  hidden?: boolean;
}

/** Longest way from a style to those it rests on. */
const longestDescent = 16;

/**
 * Collects styles while a document is visited: those of styles.xml first, then those of content.xml. A style without a font of
 * its own has that of its parent, and in the end the family's default.
 */
export function collectOdsStyles(): OdsStyles & Pick<XmlVisitor, 'open' | 'close'> {
  const faces = new Map<string, string>();
  const styles = new Map<string, Style>();
  let current: Style | undefined;

  const openStyle = (name: string, attributes: Attributes): void => {
    if (styles.size === mostStyles) refuse('workbook-unusual', 'too many styles');
    const family = attributes.get('family') ?? '';
    const own = name === 'style' ? (attributes.get('name') ?? '') : '';
    const parent = attributes.get('parent-style-name');
    current = { parent: own === '' ? undefined : keyOf(family, parent ?? '') };
    styles.set(keyOf(family, own), current);
  };

  const fontOf = (family: string, style: string | undefined): string | undefined => {
    let key = keyOf(family, style ?? (family === 'table-cell' ? 'Default' : ''));
    for (let steps = 0; steps < longestDescent; steps++) {
      const found = styles.get(key);
      if (found?.font !== undefined) return isLegacyFont(found.font) ? found.font : undefined;
      if (found?.parent === undefined) break;
      key = found.parent;
    }
    return undefined;
  };

  return {
    fontOf,
    hides: (tableStyle) => styles.get(keyOf('table', tableStyle ?? ''))?.hidden === true,
    open(name, attributes) {
      if (name === 'font-face') faces.set(attributes.get('name') ?? '', unquoted(attributes.get('font-family') ?? ''));
      else if (name === 'style' || name === 'default-style') openStyle(name, attributes);
      else if (current && name === 'text-properties') {
        const face = attributes.get('font-name');
        const font = face === undefined ? attributes.get('font-family') : faces.get(face) || face;
        if (font !== undefined) current.font = unquoted(font);
      } else if (current && name === 'table-properties') current.hidden = attributes.get('display') === 'false';
      return undefined;
    },
    close(name) {
      if (name === 'style' || name === 'default-style') current = undefined;
      return undefined;
    },
  };
}

const keyOf = (family: string, name: string): string => `${family} ${name}`;
const unquoted = (name: string): string => name.replace(/^['"]|['"]$/g, '');
