import { Duration, type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { join } from 'node:path';
import { HALF_A_YEAR, protection } from '../../functions/portal/protection.ts';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';
import { accept } from './accept.ts';

/** What stands behind the one address. */
export interface Behind {
  readonly pages: IBucket;
  /** Host of the API. */
  readonly api: string;
  /** Whom the page talks to besides its own origin. */
  readonly origins: readonly string[];
  readonly logs: IBucket;
  readonly context: DeploymentContext;
}

/** Seconds that CloudFront waits for the API: as long as the function may take. */
const PATIENCE = Duration.seconds(blueprint.functions.portal.timeoutSeconds + 1);

/** Errors that CloudFront keeps unless it is told not to. No page is named for them: an error of the API stays its own. */
const KEPT_ERRORS = [404, 414, 500, 501, 502, 503, 504] as const;

/** The one address of the portal: page and guide from their bucket, everything below `/api/` from the API. */
export function openDoor(stack: Stack, { pages, api, origins, logs, context }: Behind): Distribution {
  const { portalAddress, certificate } = context;
  const places = new EdgeFunction(stack, 'Places', {
    comment: 'Addresses of the page give its one document',
    code: FunctionCode.fromFile({ filePath: join(import.meta.dirname, 'places.js') }),
    runtime: FunctionRuntime.JS_2_0,
  });
  const door = new Distribution(stack, 'Door', {
    comment: `Reports of province ${context.province}`,
    ...(portalAddress !== undefined &&
      certificate !== undefined && {
        domainNames: [new URL(portalAddress).hostname],
        certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificate),
        // Under CloudFront's own name CloudFront alone decides.
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    defaultRootObject: 'index.html',
    // Of an error CloudFront keeps the answer for ten seconds, whoever asks and whatever the API says of caches.
    errorResponses: KEPT_ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    httpVersion: HttpVersion.HTTP2_AND_3,
    // Without South America and Australia, where nobody is.
    priceClass: PriceClass.PRICE_CLASS_200,
    logBucket: logs,
    logFilePrefix: 'cloudfront/',
    logIncludesCookies: false,
    defaultBehavior: {
      // Who may list hears of a missing file that it is missing; nobody can ask for the list, for `/` is the document.
      origin: S3BucketOrigin.withOriginAccessControl(pages, {
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: protectionOf(stack, origins),
      functionAssociations: [{ function: places, eventType: FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: {
      '/api/*': {
        origin: new HttpOrigin(api, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          readTimeout: PATIENCE,
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        // The API says its own; this is for what the gateway or CloudFront answers in its place.
        responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      },
    },
  });
  accept(
    door,
    'The document at the root is named, and the function before it gives it for every other address',
    'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
  );
  accept(door, 'Officers travel, and a country guessed from an address keeps nobody out', 'AwsSolutions-CFR1');
  accept(
    door,
    'A firewall costs more a month than everything else; the gateway limits requests and nothing is answered without a token',
    'AwsSolutions-CFR2',
  );
  if (certificate === undefined) {
    accept(
      door,
      "Under CloudFront's own name CloudFront decides; -c certificate asks for TLS 1.2",
      'AwsSolutions-CFR4',
    );
  }
  return door;
}

/** The same headers as on one machine. CloudFront wants those it knows said in its own words. */
function protectionOf(scope: Construct, origins: readonly string[]): ResponseHeadersPolicy {
  const { 'content-security-policy': contentSecurityPolicy = '', ...others } = protection(origins);
  const custom = Object.entries(others).filter(([name]) => !knownToCloudFront.has(name));
  return new ResponseHeadersPolicy(scope, 'Protection', {
    comment: 'What browsers are told to forbid the page',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(HALF_A_YEAR),
        includeSubdomains: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      xssProtection: { protection: false, override: true },
    },
    customHeadersBehavior: {
      customHeaders: custom.map(([header, value]) => ({ header, value, override: true })),
    },
  });
}

const knownToCloudFront: ReadonlySet<string> = new Set([
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'x-xss-protection',
]);
