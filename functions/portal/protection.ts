/**
 * What browsers are told to forbid the page, once for the portal of one machine and for CloudFront (infra/stacks/door.ts).
 * @param origins Whom the page talks to besides its own origin: the issuer, and the store that takes uploads.
 */
export function protection(origins: readonly string[]): Readonly<Record<string, string>> {
  const sources = {
    'default-src': ["'none'"],
    'style-src': ["'self'"],
    'script-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'", ...origins],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return {
    'content-security-policy': Object.entries(sources)
      .map(([name, from]) => `${name} ${from.join(' ')}`)
      .join('; '),
    'strict-transport-security': `max-age=${HALF_A_YEAR}; includeSubDomains`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'x-xss-protection': '0',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'x-permitted-cross-domain-policies': 'none',
  };
}

/** Seconds. */
export const HALF_A_YEAR = 15_552_000;

/** How long browsers may keep a file without asking: for ever where the name carries a hash of the content. */
export const keeping = {
  named: 'public, max-age=31536000, immutable',
  asked: 'no-cache',
} as const;
