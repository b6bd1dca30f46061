import type { RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ApiDocument, Content, JsonSchema, Operation, Parameter } from './api-document.ts';
import { createSchemaWriter, type NamedSchema } from './named-schema.ts';

export type ApiDescription = {
  title: string;
  version: string;
  summary: string;
  /** Where the API is reached, `https://kesher.example.com`. */
  url: string;
  /** What `createRoute` declared, by operation id. */
  routes: Readonly<Record<string, RouteConfig>>;
  /** The groups in which people read it: by the word after `/staff/`, what one does there. */
  groups: Readonly<Record<string, { name: string; says: string }>>;
  schemas: readonly NamedSchema[];
};

type Write = (schema: z.ZodType) => JsonSchema;

/**
 * The OpenAPI 3.1 document of a staff door, from what its routes declare and nothing else.
 * Throws for a path outside the groups and for a schema that JSON Schema cannot say.
 */
export function describeApi(description: ApiDescription): ApiDocument {
  const { title, version, summary, url, routes, groups } = description;
  const { components, write } = createSchemaWriter(description.schemas);
  const paths: ApiDocument['paths'] = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const group = groups[route.path.split('/')[2] ?? ''];
    if (!group) throw new Error(`${route.path} belongs to no group of the API description.`);
    const operations = (paths[route.path] ??= {});
    operations[route.method] = operationOf(route, { operationId, group: group.name, write });
  }
  return {
    openapi: '3.1.1',
    info: {
      title,
      version,
      summary,
      description: 'How to sign in, page, retry and read a problem is told at /api of the same server.',
    },
    servers: [{ url }],
    security: [{ staff: [] }],
    tags: Object.values(groups).map(({ name, says }) => ({ name, description: says })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).toSorted(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        staff: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The access token of a person on staff, from the sign-in provider.',
        },
      },
    },
  };
}

function operationOf(route: RouteConfig, how: { operationId: string; group: string; write: Write }): Operation {
  const { operationId, group, write } = how;
  const { request } = route;
  const parameters = [...parametersIn('path', request?.params, write), ...parametersIn('query', request?.query, write)];
  const responses = Object.entries(route.responses).map(([status, response]) => {
    if ('$ref' in response) throw new Error(`${operationId} declares its answer ${status} elsewhere.`);
    const { description, content } = response;
    return [status, { description, ...(content && { content: contentOf(content, write) }) }];
  });
  return {
    operationId,
    tags: [group],
    summary: route.summary ?? operationId,
    ...(route.description !== undefined && { description: route.description }),
    ...(parameters.length > 0 && { parameters }),
    ...(request?.body && { requestBody: { required: true, content: contentOf(request.body.content, write) } }),
    responses: Object.fromEntries(responses),
  };
}

function contentOf(content: object, write: Write): Content {
  const entries = Object.entries(content as Record<string, { schema?: unknown }>);
  return Object.fromEntries(
    entries.map(([mediaType, { schema }]) => [
      mediaType,
      { schema: schema instanceof z.ZodType ? write(schema) : ((schema ?? {}) as JsonSchema) },
    ]),
  );
}

function parametersIn(place: Parameter['in'], declared: unknown, write: Write): Parameter[] {
  if (!(declared instanceof z.ZodObject)) return [];
  const { properties = {}, required = [] } = write(declared);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }));
}
