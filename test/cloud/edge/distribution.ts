import * as z from 'zod';
import { ofType, type Resource } from '../template.ts';

const behaviour = z.strictObject({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  ViewerProtocolPolicy: z.enum(['redirect-to-https', 'https-only', 'allow-all']),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  Compress: z.boolean(),
  FunctionAssociations: z
    .array(z.strictObject({ EventType: z.literal('viewer-request'), FunctionARN: z.string() }))
    .max(1)
    .default([]),
});
/** What the distribution does with requests of some paths. */
export type Behaviour = z.infer<typeof behaviour>;

const origin = z.object({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z.literal('').default(''),
  S3OriginConfig: z.unknown().optional(),
  CustomOriginConfig: z.object({ OriginProtocolPolicy: z.literal('https-only') }).optional(),
});

const errorResponse = z.object({
  ErrorCode: z.number(),
  ErrorCachingMinTTL: z.number().default(10),
  ResponseCode: z.number().optional(),
  ResponsePagePath: z.string().optional(),
});

/** Anything that changes what becomes of a request and is not listed is refused. */
const settings = z.strictObject({
  DistributionConfig: z.strictObject({
    Aliases: z.array(z.string()).default([]),
    Comment: z.string(),
    CacheBehaviors: z.array(behaviour).default([]),
    CustomErrorResponses: z.array(errorResponse).default([]),
    DefaultCacheBehavior: behaviour,
    DefaultRootObject: z.string(),
    Enabled: z.literal(true),
    HttpVersion: z.string(),
    IPV6Enabled: z.boolean(),
    Logging: z.unknown(),
    Origins: z.array(origin),
    PriceClass: z.string(),
    ViewerCertificate: z.unknown().optional(),
  }),
  Tags: z.unknown().optional(),
});
export type Settings = z.infer<typeof settings>['DistributionConfig'];

/** The one distribution of the stacks. Throws on a setting that is not known here. */
export function distributionIn(resources: readonly Resource[]): Settings {
  const [found, ...more] = ofType(resources, 'AWS::CloudFront::Distribution');
  if (!found || more.length > 0) throw new Error('Not exactly one distribution');
  return settings.parse(found.properties).DistributionConfig;
}

/** The first behaviour whose pattern fits, as they stand; then the one for the rest. `*` is any text, `?` one character. */
export function behaviourFor({ CacheBehaviors, DefaultCacheBehavior }: Settings, path: string): Behaviour {
  const fits = ({ PathPattern }: Behaviour) => {
    const escaped = PathPattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(path);
  };
  return CacheBehaviors.find(fits) ?? DefaultCacheBehavior;
}
