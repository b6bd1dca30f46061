import { createRoute } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { body, json, staffProblems } from './describe.ts';
import { type ApiDescription, describeApi } from './describe-api.ts';
import { exampleOf } from './example-of.ts';
import { createSchemaWriter, named } from './named-schema.ts';
import { sharedSchemas } from './shared-schemas.ts';
import { apiFlaws } from './testing/api-flaws.ts';

const boatSchema = z.object({
  id: z.string().regex(/^B-\d+$/),
  name: z.string(),
  berth: z.object({ at: z.iso.date(), pier: z.enum(['north', 'south']).default('north') }).optional(),
});
const listBoats = createRoute({
  method: 'get',
  path: '/staff/boats',
  summary: 'Boats',
  request: {
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), after: z.string().optional() }),
  },
  responses: { 200: json(z.object({ boats: z.array(boatSchema) }), 'A page of boats.'), ...staffProblems },
});
const moorBoat = createRoute({
  method: 'put',
  path: '/staff/boats/{id}',
  summary: 'Moor a boat',
  request: { params: z.object({ id: z.string().max(9) }), ...body(boatSchema) },
  responses: { 204: { description: 'Moored.' }, ...staffProblems },
});
const description: ApiDescription = {
  title: 'Harbour',
  version: '1.2.3',
  summary: 'Boats and where they lie.',
  url: 'https://harbour.example.com',
  routes: { listBoats, moorBoat },
  groups: { boats: { name: 'Boats', says: 'What floats.' } },
  schemas: [
    ...sharedSchemas,
    named('Boat', boatSchema, {
      says: 'What floats.',
      fields: { berth: 'Where it lies.' },
      example: { id: 'B-1', name: 'Mermaid', berth: { at: '2026-11-22', pier: 'south' } },
    }),
  ],
};

describe('the document of an API', () => {
  const document = describeApi(description);

  it('has no flaw that OpenAPI 3.1 or the house would not accept', () => {
    expect(apiFlaws(document, description)).toEqual([]);
  });

  it('says who it is, where it is reached, and that every operation takes a token', () => {
    expect(document).toMatchObject({
      openapi: '3.1.1',
      info: { title: 'Harbour', version: '1.2.3' },
      servers: [{ url: 'https://harbour.example.com' }],
      security: [{ staff: [] }],
      tags: [{ name: 'Boats', description: 'What floats.' }],
      components: { securitySchemes: { staff: { type: 'http', scheme: 'bearer' } } },
    });
  });

  it('describes what the code carries unread as what it is', () => {
    const carriedAs = z.looseObject({ kind: z.string() });
    const full = z.discriminatedUnion('kind', [z.object({ kind: z.literal('sail'), boat: boatSchema })]);
    const { write, components } = createSchemaWriter([
      ...description.schemas,
      named('Errand', full, { carriedAs, says: 'What is to be done.' }),
    ]);
    expect(write(z.object({ errands: z.array(carriedAs) }))).toMatchObject({
      properties: { errands: { items: { $ref: '#/components/schemas/Errand' } } },
    });
    expect(components['Errand']).toMatchObject({
      oneOf: [{ properties: { kind: { const: 'sail' }, boat: { $ref: '#/components/schemas/Boat' } } }],
    });
    expect(Object.keys(components).toSorted()).toEqual(['Boat', 'Errand']);
  });

  it('writes a named schema once and refers to it', () => {
    const boat = { $ref: '#/components/schemas/Boat' };
    expect(document.paths['/staff/boats/{id}']?.['put']?.requestBody?.content['application/json']?.schema).toEqual(
      boat,
    );
    expect(
      document.paths['/staff/boats']?.['get']?.responses['200']?.content?.['application/json']?.schema,
    ).toMatchObject({
      properties: { boats: { type: 'array', items: boat } },
    });
    expect(document.components.schemas['Boat']).toMatchObject({
      description: 'What floats.',
      required: ['id', 'name'],
      properties: { id: { pattern: '^B-\\d+$' }, berth: { description: 'Where it lies.', required: ['at'] } },
    });
  });

  it('leaves out names that this API does not use', () => {
    expect(Object.keys(document.components.schemas)).toEqual(['Boat', 'FieldProblem', 'Problem']);
  });

  it('says where a parameter stands, whether it must be there, and what it may be', () => {
    expect(document.paths['/staff/boats']?.['get']?.parameters).toEqual([
      {
        name: 'limit',
        in: 'query',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
      },
      { name: 'after', in: 'query', required: false, schema: { type: 'string' } },
    ]);
    expect(document.paths['/staff/boats/{id}']?.['put']?.parameters).toMatchObject([
      { name: 'id', in: 'path', required: true },
    ]);
  });

  it('says a pattern in the words of its refusal', () => {
    const schema = z.object({ code: z.string().regex(/^[A-Z]+$/, 'use capital letters') });
    const route = createRoute({ ...moorBoat, request: { ...moorBoat.request, ...body(schema) } });
    const { paths } = describeApi({ ...description, routes: { moorBoat: route } });
    expect(paths['/staff/boats/{id}']?.['put']?.requestBody?.content['application/json']?.schema.properties).toEqual({
      code: { type: 'string', pattern: '^[A-Z]+$', description: 'Use capital letters.' },
    });
  });

  it('refuses a route that belongs to no group', () => {
    expect(() => describeApi({ ...description, groups: {} })).toThrow('/staff/boats belongs to no group');
  });
});

describe('an example', () => {
  const document = describeApi(description);

  it('is the named one where there is one', () => {
    expect(exampleOf(document, { type: 'array', items: { $ref: '#/components/schemas/Boat' } })).toEqual([
      { id: 'B-1', name: 'Mermaid', berth: { at: '2026-11-22', pier: 'south' } },
    ]);
  });

  it.each([
    ['a count', z.int().min(0), 1],
    ['a whole number in a range', z.int().min(5).max(9), 5],
    ['a share', z.number().min(0).max(1), 0.5],
    ['a short text', z.string().max(2), 'te'],
    ['a long text', z.string().min(6), 'text..'],
    ['a choice', z.enum(['north', 'south']), 'north'],
    ['a fixed word', z.literal('wait'), 'wait'],
    ['something or nothing', z.boolean().nullable(), true],
    ['what is named by keys', z.partialRecord(z.enum(['he', 'ar']), z.int()), { he: 1 }],
    ['a moment', z.iso.datetime(), '2026-11-22T08:30:00.000Z'],
    ['a time of day', z.string().regex(/^\d\d:\d\d$/), '08:30'],
  ])('fits the schema of %s', (_what, schema, expected) => {
    expect(exampleOf(document, createSchemaWriter([]).write(schema))).toEqual(expected);
    expect(schema.safeParse(expected).success).toBe(true);
  });
});
