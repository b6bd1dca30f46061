import type { Child } from 'hono/jsx';
import { type ApiDocument, type JsonSchema, nameOfRef } from './api-document.ts';

type Row =
  | { kind: 'field'; name: string; path: string; depth: number; required: boolean; schema: JsonSchema }
  | { kind: 'form'; depth: number; words: Child };

/** The fields of an object as a table, what is inside a field indented below it. Named schemas are links. */
export function FieldTable({
  caption,
  schema,
  document,
}: {
  caption: string;
  schema: JsonSchema;
  document: ApiDocument;
}) {
  const rows = rowsOf(schema, { path: '', depth: 0 });
  if (rows.length === 0) {
    return (
      <p>
        <Kind schema={schema} /> <Limits schema={schema} />
      </p>
    );
  }
  return (
    <table>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'form' ? (
            <tr class="form">
              <th colspan={3} scope="rowgroup" class={`d${row.depth}`}>
                {row.words}
              </th>
            </tr>
          ) : (
            <Field row={row} document={document} />
          ),
        )}
      </tbody>
    </table>
  );
}

function Field({ row, document }: { row: Extract<Row, { kind: 'field' }>; document: ApiDocument }) {
  const { name, path, depth, required, schema } = row;
  const target = document.components.schemas[nameOfRef(schema) ?? ''];
  return (
    <tr>
      <th scope="row" class={`d${Math.min(depth, 5)}`}>
        <code>
          {path !== '' && <span class="hidden">{path}.</span>}
          {name}
        </code>
        {required && <span class="must">required</span>}
      </th>
      <td class="kind">
        <Kind schema={schema} />
      </td>
      <td class="words">
        <Words text={schema.description ?? target?.description ?? ''} />
        <Limits schema={schema} />
      </td>
    </tr>
  );
}

/** Words in which `code` stands between backticks. */
export function Words({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}

const plainNames: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'null',
};

function Kind({ schema }: { schema: JsonSchema }): Child {
  const name = nameOfRef(schema);
  if (name !== undefined) return <a href={`#${name}`}>{name}</a>;
  if (schema.anyOf) {
    return schema.anyOf.map((form, index) => (
      <>
        {index > 0 && ' or '}
        <Kind schema={form} />
      </>
    ));
  }
  if (schema.oneOf) return 'one of the forms below';
  if (schema.const !== undefined) return 'always';
  if (schema.enum) return 'one of';
  if (schema.items) {
    return (
      <>
        list of <Kind schema={schema.items} />
      </>
    );
  }
  if (typeof schema.additionalProperties === 'object') {
    return (
      <>
        <Kind schema={schema.additionalProperties} /> by{' '}
        {schema.propertyNames ? <Kind schema={schema.propertyNames} /> : 'name'}
      </>
    );
  }
  if (schema.format === 'binary') return 'bytes';
  return plainNames[schema.type ?? ''] ?? schema.type ?? 'anything';
}

function Limits({ schema }: { schema: JsonSchema }) {
  const values = schema.enum ?? schema.items?.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const limits = [
    ...rangesOf(schema),
    ...(schema.default === undefined ? [] : [`${JSON.stringify(schema.default)} if left out`]),
  ];
  return (
    <>
      {values && (
        <span class="limits values">
          {values.map((value, index) => (
            <>
              {index > 0 && ', '}
              <code>{typeof value === 'string' && value.trim() !== '' ? value : JSON.stringify(value)}</code>
            </>
          ))}
        </span>
      )}
      {limits.length > 0 && <span class="limits">{limits.join('; ')}</span>}
      {schema.pattern !== undefined && schema.description === undefined && (
        <span class="limits">
          matches <code>{schema.pattern}</code>
        </span>
      )}
    </>
  );
}

function rangesOf(schema: JsonSchema): string[] {
  return [
    range(schema.minimum, schema.maximum, ''),
    schema.exclusiveMinimum === undefined ? undefined : `more than ${schema.exclusiveMinimum}`,
    schema.exclusiveMaximum === undefined ? undefined : `less than ${schema.exclusiveMaximum}`,
    range(schema.minLength, schema.maxLength, ' characters'),
    range(schema.minItems, schema.maxItems, ' of them'),
  ].filter((text) => text !== undefined);
}

function range(from: number | undefined, to: number | undefined, what: string): string | undefined {
  if (from !== undefined && to !== undefined) return `${from} to ${to}${what}`;
  if (from !== undefined) return from === 0 ? undefined : `at least ${from}${what}`;
  return to === undefined ? undefined : `at most ${to}${what}`;
}

function rowsOf(schema: JsonSchema, at: { path: string; depth: number }): Row[] {
  const { path, depth } = at;
  if (schema.oneOf) {
    return schema.oneOf.flatMap((form) => [{ kind: 'form', depth, words: wordsOfForm(form) }, ...rowsOf(form, at)]);
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, its]): Row[] => {
    const field = path === '' ? name : `${path}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    return [
      { kind: 'field', name, path, depth, required, schema: its },
      ...rowsInside(its, { path: field, depth: depth + 1 }),
    ];
  });
}

function rowsInside(schema: JsonSchema, at: { path: string; depth: number }): Row[] {
  if (schema.items) return rowsInside(schema.items, at);
  if (typeof schema.additionalProperties === 'object') return rowsInside(schema.additionalProperties, at);
  if (schema.anyOf) return schema.anyOf.flatMap((form) => rowsInside(form, at));
  return rowsOf(schema, at);
}

/** The forms of a union differ by a field with one fixed value. */
function wordsOfForm(form: JsonSchema): Child {
  const name = nameOfRef(form);
  if (name !== undefined) return <a href={`#${name}`}>{name}</a>;
  const fixed = Object.entries(form.properties ?? {}).find(([, { const: value }]) => value !== undefined);
  if (!fixed) return 'One form';
  return (
    <>
      With <code>{fixed[0]}</code> <code>{String(fixed[1].const)}</code>
    </>
  );
}
