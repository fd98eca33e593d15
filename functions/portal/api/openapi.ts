import * as z from 'zod';
import { problemShape } from './problem.ts';
import type { Route } from './route.ts';
import { XLSX } from '../../../shared/text/media-type.ts';

type Json = { readonly [key: string]: unknown };

/** The OpenAPI 3.1 document of the API, made from the declarations that also serve it. */
export function openApiOf(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method] = operationOf(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CCHC Reports',
      version: '1',
      description:
        'Quarterly administrative-reform reports of one province. Moments are UTC with milliseconds; days are of the province. ' +
        'Refusals are problems (RFC 9457) with a stable id; words are Vietnamese unless English is asked for.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemShape, 'output') },
      responses: {
        Problem: {
          description: 'Why it was not done',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationOf({ id, summary, who, params, query, body, answer }: Route): Json {
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')];
  return {
    operationId: id,
    summary,
    'x-who': who,
    security: who === 'anyone' ? [] : [{ token: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOfBody(body) } }),
    responses: {
      200: { description: summary, content: contentOf(answer) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function contentOfBody(body: z.ZodType | 'workbook'): Json {
  return body === 'workbook' ? { [XLSX]: {} } : { 'application/json': { schema: schemaOf(body, 'input') } };
}

function contentOf(answer: Route['answer']): Json {
  if ('json' in answer) return { 'application/json': { schema: schemaOf(answer.json(), 'output') } };
  return Object.fromEntries(answer.file.map((type) => [type, {}]));
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: each,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
