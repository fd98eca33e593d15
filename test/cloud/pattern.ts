/**
 * Whether EventBridge's rule takes an event: every field of the pattern has one of its values there. Throws on a way of
 * matching that is not known here. Source: Amazon EventBridge User Guide, "Creating event patterns".
 */
export function matches(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((wanted) => takes(wanted, event));
  if (!isObject(pattern)) throw new Error(`No pattern: ${JSON.stringify(pattern)}`);
  return Object.entries(pattern).every(([field, inner]) => matches(inner, isObject(event) ? event[field] : undefined));
}

function takes(wanted: unknown, value: unknown): boolean {
  if (!isObject(wanted)) return wanted === value;
  const [[kind, argument] = ['', undefined], ...more] = Object.entries(wanted);
  if (more.length > 0) throw new Error(`Two ways of matching at once: ${JSON.stringify(wanted)}`);
  switch (kind) {
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(argument));
    case 'exists':
      return (value !== undefined) === argument;
    default:
      throw new Error(`A way of matching that is not known here: ${kind}`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
