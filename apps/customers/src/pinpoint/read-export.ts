import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { type Endpoint, endpointSchema, type OptOut, optOutsSchema } from './endpoint.ts';

export type PinpointExport = {
  endpoints: Endpoint[];
  optOuts: OptOut[];
  /** Lines that could not be read; never what stands in them. */
  brokenLines: number[];
};

/** Reads one file of an export, packed or not: endpoints or a segment (a JSON object per line, or CSV), or opt-outs. */
export function readExport(bytes: Uint8Array): PinpointExport {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(isPacked ? gunzipSync(bytes) : bytes);
  const whole = optOutsSchema.safeParse(parseJson(text));
  if (whole.success) return { endpoints: [], optOuts: whole.data, brokenLines: [] };
  const records = text.trimStart().startsWith('{') ? readJsonLines(text) : readCsv(text);
  const read: PinpointExport = { endpoints: [], optOuts: [], brokenLines: [] };
  for (const { line, value } of records) {
    const endpoint = endpointSchema.safeParse(value);
    if (endpoint.success) read.endpoints.push(endpoint.data);
    else read.brokenLines.push(line);
  }
  return read;
}

type Numbered = { line: number; value: unknown };

function readJsonLines(text: string): Numbered[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((one) => one.text !== '')
    .map((one) => ({ line: one.line, value: parseJson(one.text) }));
}

/** CSV writes a path as a header: `User.UserAttributes.FirstName`. */
function readCsv(text: string): Numbered[] {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [headers = [], ...rows] = data;
  return rows.map((cells, at) => {
    const value = emptyGroup();
    for (const [column, header] of headers.entries()) {
      const cell = cells[column]?.trim();
      if (cell) setAt(value, header.trim().split('.'), cell);
    }
    return { line: at + 2, value };
  });
}

function setAt(record: Record<string, unknown>, [first = '', ...rest]: string[], cell: string): void {
  if (rest.length === 0) {
    record[first] = cell;
    return;
  }
  // An attribute's own name may hold a dot; only Pinpoint's own groups are taken apart.
  const path = /^(?:User)?Attributes$/.test(first) ? [rest.join('.')] : rest;
  const inner = record[first];
  const group = isGroup(inner) ? inner : emptyGroup();
  record[first] = group;
  setAt(group, path, cell);
}

/** Without what objects inherit: a header may be called `__proto__`. */
function emptyGroup(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
