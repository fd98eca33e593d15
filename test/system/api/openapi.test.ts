import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openApiOf } from '../../../functions/portal/api/openapi.ts';
import { problemTexts } from '../../../shared/text/messages/problem.ts';
import { routes } from '../../../functions/portal/api/routes.ts';

const document = openApiOf(routes);

test('the document is OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect([valid, validator.version]).toEqual([true, '3.1']);
});

test('the validator refuses a document that is none', async () => {
  const { valid } = await new Validator().validate({ ...document, paths: { '/x': { get: { responses: 5 } } } });
  expect(valid).toBe(false);
});

test('every route is in it once, with its parameters and who may call', () => {
  const operations = Object.entries(
    z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))).parse(document['paths']),
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  expect(operations).toHaveLength(routes.length);
  for (const { id, method, path, who } of routes) {
    expect(operations.find(({ operationId }) => operationId === id)).toMatchObject({
      method,
      path: `/api${path.replace(/:(\w+)/g, '{$1}')}`,
      'x-who': who,
    });
  }
});

test('every part of a path is read by a schema, and nothing else is', () => {
  for (const { id, path, params } of routes) {
    const parts = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const properties = params === undefined ? [] : Object.keys(z.toJSONSchema(params).properties ?? {});
    expect([id, properties]).toEqual([id, parts]);
  }
});

test('a route of a unit names it in its path, for that is what is authorised', () => {
  const paths = routes.filter(({ who }) => who === 'unit').map(({ path }) => path);
  expect(paths.filter((path) => !path.includes('/units/:unit'))).toEqual([]);
});

test('every problem is worded in both languages', () => {
  for (const { title, detail } of Object.values(problemTexts)) {
    for (const text of [title.vi, title.en, detail.vi, detail.en]) expect(text).toMatch(/\S{2}/);
  }
});
