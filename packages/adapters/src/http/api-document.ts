/** The part of JSON Schema 2020-12, the dialect of OpenAPI 3.1, that our declarations use. */
export type JsonSchema = {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

export type Content = Record<string, { schema: JsonSchema }>;

export type Parameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: JsonSchema;
};

export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

/** An OpenAPI 3.1 document as `describeApi` makes it. */
export type ApiDocument = {
  openapi: '3.1.1';
  info: { title: string; version: string; summary: string; description: string };
  servers: { url: string }[];
  security: Record<string, string[]>[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, Record<string, string>> };
};

/** Every operation with its address, in the order of its declaration. */
export function operationsOf(document: ApiDocument): { method: string; path: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
}

const refPrefix = '#/components/schemas/';

/** The name that a reference points to, or undefined for a schema that stands by itself. */
export function nameOfRef(schema: JsonSchema): string | undefined {
  return schema.$ref?.slice(refPrefix.length);
}

/** The schema itself, where a reference stands for it. Throws for a reference that points nowhere. */
export function resolved(document: ApiDocument, schema: JsonSchema): JsonSchema {
  const name = nameOfRef(schema);
  if (name === undefined) return schema;
  const found = document.components.schemas[name];
  if (!found) throw new Error(`The API document has no schema ${name}.`);
  return found;
}
