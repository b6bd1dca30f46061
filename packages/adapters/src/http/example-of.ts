import { type ApiDocument, type JsonSchema, resolved } from './api-document.ts';

/** Tried in turn where a field only says what it must look like. */
const samples = ['C-1001', 'request-1001', '08:30', 'IL', '+972501234567', 'name@example.com', '2026-11-22', 'PT4H'];

/** A value that fits the schema, to show what one looks like; every field is filled, and the first form is taken. */
export function exampleOf(document: ApiDocument, written: JsonSchema): unknown {
  const schema = resolved(document, written);
  if (schema.examples) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const form = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (form) return exampleOf(document, form);
  switch (schema.type) {
    case 'object':
      return exampleObject(document, schema);
    case 'array':
      return schema.items ? [exampleOf(document, schema.items)] : [];
    case 'integer':
    case 'number':
      return exampleNumber(schema);
    case 'boolean':
      return true;
    case 'string':
      return exampleText(schema);
    case undefined:
    default:
      return null;
  }
}

function exampleObject(document: ApiDocument, schema: JsonSchema): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, its]) => [name, exampleOf(document, its)]);
  const rest = schema.additionalProperties;
  if (typeof rest === 'object') {
    const key = schema.propertyNames ? String(exampleOf(document, schema.propertyNames)) : 'name';
    fields.push([key, exampleOf(document, rest)]);
  }
  return Object.fromEntries(fields);
}

function exampleNumber({ type, minimum, exclusiveMinimum, exclusiveMaximum, maximum }: JsonSchema): number {
  const lowest = Math.max(minimum ?? 0, exclusiveMinimum ?? 0);
  const highest = Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
  if (type === 'integer') return Math.max(1, lowest) <= highest ? Math.max(1, lowest) : highest;
  return Number.isFinite(highest) ? Number(((lowest + highest) / 2).toFixed(2)) : lowest + 1;
}

function exampleText({ format, pattern, minLength = 0, maxLength }: JsonSchema): string {
  if (format === 'date-time') return '2026-11-22T08:30:00.000Z';
  if (format === 'date') return '2026-11-22';
  if (format === 'email') return 'name@example.com';
  if (format === 'uri') return 'https://example.com';
  const sample = pattern === undefined ? 'text' : samples.find((text) => new RegExp(pattern).test(text));
  return (sample ?? 'text').padEnd(minLength, '.').slice(0, maxLength);
}
