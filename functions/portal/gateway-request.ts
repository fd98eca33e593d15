import * as z from 'zod';

/** An event of the HTTP API (payload 2.0), as far as a log needs it. */
const numbered = z.object({ event: z.object({ requestContext: z.object({ requestId: z.string() }) }) });

/** Number of a request, as it stands in the gateway's access log and in the answer's `apigw-requestid`; empty without a gateway. */
export function requestIdOf(platform: unknown): { readonly requestId?: string } {
  const { data } = numbered.safeParse(platform);
  return data ? { requestId: data.event.requestContext.requestId } : {};
}
