import { ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import * as z from 'zod';
import { ofType, type Resource } from '../template.ts';

const override = z.object({ Override: z.boolean() });
const policy = z.object({
  ResponseHeadersPolicyConfig: z.strictObject({
    Comment: z.string().optional(),
    Name: z.string(),
    CustomHeadersConfig: z
      .object({ Items: z.array(override.extend({ Header: z.string(), Value: z.string() })) })
      .default({ Items: [] }),
    SecurityHeadersConfig: z.strictObject({
      ContentSecurityPolicy: override.extend({ ContentSecurityPolicy: z.string() }).optional(),
      ContentTypeOptions: override.optional(),
      FrameOptions: override.extend({ FrameOption: z.string() }).optional(),
      ReferrerPolicy: override.extend({ ReferrerPolicy: z.string() }).optional(),
      StrictTransportSecurity: override
        .extend({ AccessControlMaxAgeSec: z.number(), IncludeSubdomains: z.boolean().default(false) })
        .optional(),
      XSSProtection: override.extend({ Protection: z.boolean() }).optional(),
    }),
  }),
});

/** A header that CloudFront adds to answers, in place of the origin's own or only where there is none. */
interface Added {
  readonly name: string;
  readonly value: string;
  readonly overrides: boolean;
}

/** AWS's own policy. Source: Amazon CloudFront Developer Guide, "Use managed response headers policies". */
const careful: readonly Added[] = [
  { name: 'strict-transport-security', value: 'max-age=31536000', overrides: false },
  { name: 'x-content-type-options', value: 'nosniff', overrides: true },
  { name: 'x-frame-options', value: 'SAMEORIGIN', overrides: false },
  { name: 'referrer-policy', value: 'strict-origin-when-cross-origin', overrides: false },
  { name: 'x-xss-protection', value: '1; mode=block', overrides: false },
];

/** What a response headers policy says, in the words that browsers hear. */
export function headersOf(resources: readonly Resource[], id: string | undefined): readonly Added[] {
  if (id === undefined) return [];
  if (id === ResponseHeadersPolicy.SECURITY_HEADERS.responseHeadersPolicyId) return careful;
  const found = ofType(resources, 'AWS::CloudFront::ResponseHeadersPolicy').find(({ name }) => name === id);
  const { CustomHeadersConfig, SecurityHeadersConfig: known } = policy.parse(
    found?.properties,
  ).ResponseHeadersPolicyConfig;
  const hsts = known.StrictTransportSecurity;
  const said = [
    ['content-security-policy', known.ContentSecurityPolicy, known.ContentSecurityPolicy?.ContentSecurityPolicy],
    ['x-content-type-options', known.ContentTypeOptions, 'nosniff'],
    ['x-frame-options', known.FrameOptions, known.FrameOptions?.FrameOption],
    ['referrer-policy', known.ReferrerPolicy, known.ReferrerPolicy?.ReferrerPolicy],
    [
      'strict-transport-security',
      hsts,
      `max-age=${hsts?.AccessControlMaxAgeSec ?? 0}${hsts?.IncludeSubdomains ? '; includeSubDomains' : ''}`,
    ],
    ['x-xss-protection', known.XSSProtection, known.XSSProtection?.Protection ? '1' : '0'],
  ] as const;
  return [
    ...said.flatMap(([name, given, value]) => (given ? [{ name, value: value ?? '', overrides: given.Override }] : [])),
    ...CustomHeadersConfig.Items.map(({ Header, Value, Override }) => ({
      name: Header.toLowerCase(),
      value: Value,
      overrides: Override,
    })),
  ];
}
