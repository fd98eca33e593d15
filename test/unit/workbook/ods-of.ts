import { zipOf, type ZipPart } from './zip-of.ts';

const spaces = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
]
  .map((space) => `xmlns:${space}`)
  .join(' ');

interface OdsPieces {
  /** Inside the only table. */
  readonly rows?: string;
  /** All tables, in place of that one. */
  readonly tables?: string;
  /** Inside `office:automatic-styles`. */
  readonly styles?: string;
  readonly manifest?: string;
  readonly extra?: readonly ZipPart[];
}

/** The smallest OpenDocument sheet that holds what a test is about. */
export function odsOf({ rows = '', tables, styles = '', manifest = '', extra = [] }: OdsPieces): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${
    tables ?? `<table:table table:name="Số liệu">${rows}</table:table>`
  }</office:spreadsheet></office:body></office:document-content>`;
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'META-INF/manifest.xml', content: `<manifest>${manifest}</manifest>` },
    { name: 'content.xml', content },
    ...extra,
  ]);
}

/** A row with one text in its first cell. */
export const textRow = (text: string, attributes = ''): string =>
  `<table:table-row ${attributes}><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
