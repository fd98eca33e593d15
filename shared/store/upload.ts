/** What a prepared upload allows, once for whoever prepares one: the portal of both worlds and the command. */
export const uploadRules = {
  /** A typical report has 40 KB; the limit leaves room for pictures that officers paste in. */
  maxBytes: 8 * 1024 * 1024,
  /** How long a prepared upload stays valid. */
  seconds: 600,
} as const;
