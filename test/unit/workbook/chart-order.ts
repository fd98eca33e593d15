import { SaxesParser } from 'saxes';

/** An element with its children in the order in which they stand. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a well-formed document into a tree; throws where it is none. */
export function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const holder = open.at(-1);
    if (holder) holder.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('no element');
  return document;
}

/** All elements of a name, wherever they stand. */
export function allOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** Children in the order of the schema: ECMA-376 part 1, chapters 21.2.2 and 20.5.2. */
const orders: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr externalData',
  'c:chart': 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  'c:title': 'tx layout overlay spPr txPr',
  'c:plotArea': 'layout barChart lineChart catAx valAx dTable spPr',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  'c:ser': 'idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val smooth shape',
  'c:dLbls':
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:marker': 'symbol size spPr',
  'c:strRef': 'f strCache',
  'c:numRef': 'f numCache',
  'c:strCache': 'ptCount pt',
  'c:numCache': 'formatCode ptCount pt',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit dispUnits',
  'c:scaling': 'logBase orientation max min',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'xdr:twoCellAnchor': 'from to graphicFrame clientData',
  'xdr:graphicFrame': 'nvGraphicFramePr xfrm graphic',
};

/** Where children stand in another order than the schema's, or do not belong at all. */
export function disorderIn(element: Element): string[] {
  const order = orders[element.name]?.split(' ');
  const own = element.children.map(({ name }) => name.replace(/^\w+:/, ''));
  const places = own.map((name) => order?.indexOf(name) ?? 0);
  const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
  return [...(wrong ? [`${element.name}: ${own.join(' ')}`] : []), ...element.children.flatMap(disorderIn)];
}
