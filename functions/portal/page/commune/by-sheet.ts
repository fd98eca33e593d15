interface Placed {
  readonly sheet: string;
}

/** What stands on each sheet, sheets and findings in the order in which they come. */
export function bySheet<Each extends Placed>(
  findings: readonly Each[],
): readonly { readonly sheet: string; readonly found: readonly Each[] }[] {
  const sheets = new Map<string, Each[]>();
  for (const finding of findings) {
    const found = sheets.get(finding.sheet);
    if (found) found.push(finding);
    else sheets.set(finding.sheet, [finding]);
  }
  return [...sheets].map(([sheet, found]) => ({ sheet, found }));
}
