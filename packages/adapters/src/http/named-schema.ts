import * as z from 'zod';
import type { JsonSchema } from './api-document.ts';

/** A schema that the API description shows under its own name, with the words that the code says in comments. */
export type NamedSchema = {
  name: string;
  schema: z.ZodType;
  /** What the code carries in its place without reading it, where a job's facts pass through what knows no job. */
  carriedAs: z.ZodType | undefined;
  says: string;
  fields: Record<string, string>;
  examples: unknown[];
};

/** Behind the name of a schema that is only carried, until its full form takes that name. */
const carried = ':carried';

/** Names a schema for the API description. `fields` explains those whose name does not say it all. */
export function named<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  words: {
    says: string;
    fields?: Partial<Record<keyof z.input<Schema> & string, string>>;
    example?: z.input<Schema>;
    carriedAs?: z.ZodType;
  },
): NamedSchema {
  const { says, fields = {}, example, carriedAs } = words;
  return {
    name,
    schema,
    carriedAs,
    says,
    fields,
    examples: example === undefined ? [] : [example],
  };
}

/**
 * Writes zod schemas as JSON Schema. A named one is written once into `components`, and referred to wherever it occurs.
 * All are written as what may be sent in: what we answer fits that too, and each name then has a single meaning.
 */
export function createSchemaWriter(names: readonly NamedSchema[]) {
  const registry = z.registry<{ id: string; description: string; examples?: unknown[] }>();
  for (const { name, schema, says, examples, carriedAs } of names) {
    registry.add(schema, { id: name, description: says, ...(examples.length > 0 && { examples }) });
    if (carriedAs) registry.add(carriedAs, { id: `${name}${carried}`, description: says });
  }
  const components: Record<string, JsonSchema> = {};

  return {
    components,
    write: (schema: z.ZodType): JsonSchema => {
      // Only what is inside another schema becomes a reference, so each is written as a field of one.
      const write = (its: Record<string, z.ZodType>) =>
        z.toJSONSchema(z.object({ ...its, it: schema }), {
          metadata: registry,
          io: 'input',
          override: ({ zodSchema, jsonSchema }) => {
            simplify(jsonSchema);
            const words = jsonSchema.description ?? wordsOfPattern(zodSchema, jsonSchema);
            if (words !== undefined) jsonSchema.description = words;
          },
        });
      // What is only carried is described as what it is: its full form is written beside it and takes its name.
      const short = write({});
      const inFull = names.filter(({ name }) => `${name}${carried}` in (short.$defs ?? {}));
      const written =
        inFull.length === 0 ? short : write(Object.fromEntries(inFull.map((one) => [one.name, one.schema])));
      const { properties, $defs = {} } = JSON.parse(
        JSON.stringify(written).replaceAll(/"#\/\$defs\/([^":]+)(:carried)?"/g, '"#/components/schemas/$1"'),
        typesAsForms,
      ) as { properties: { it: JsonSchema }; $defs?: Record<string, JsonSchema> };
      for (const { name, fields } of names) {
        const component = $defs[name];
        if (component) components[name] ??= withFieldWords(component, fields);
      }
      return properties.it;
    },
  };
}

function withFieldWords(schema: JsonSchema, fields: Record<string, string>): JsonSchema {
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([field, its]) => [
    field,
    fields[field] === undefined ? its : { ...its, description: fields[field] },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** That a whole number fits into a double, and that a key is text, helps no reader. */
function simplify(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  const key = schema.propertyNames;
  if (typeof key === 'object' && Object.keys(key).join() === 'type') delete schema.propertyNames;
}

/** Writes two types as two forms, so that who reads a schema finds choices in one place. For `JSON.parse`. */
function typesAsForms(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || !Array.isArray(value.type)) return value;
  const { type, ...rest } = value;
  return { ...rest, anyOf: type.map((one: unknown) => ({ type: one })) };
}

/** A pattern in the words with which the schema refuses what does not match it: a text that no pattern of ours takes. */
function wordsOfPattern(schema: z.core.$ZodType, { pattern }: z.core.JSONSchema.BaseSchema): string | undefined {
  if (pattern === undefined) return undefined;
  const issue = z.safeParse(schema, '\u0000').error?.issues.find(({ code }) => code === 'invalid_format');
  if (!issue || issue.message.startsWith('Invalid')) return undefined;
  return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
}
