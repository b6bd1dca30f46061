import type { Instant } from '../instant.ts';
import { askAboutRefusals } from './ask-about-refusals.ts';
import type { ImportContext } from './cells.ts';
import { questionKey } from './question.ts';
import { readRow } from './read-row.ts';
import { createRefusalSigns } from './refusal-signs.ts';
import { suggestMapping } from './suggest-mapping.ts';

const context: ImportContext = {
  country: 'IL',
  defaultLanguage: 'en',
  now: '2026-11-22T08:00:00.000Z' as Instant,
  fileName: 'people.csv',
  fingerprint: () => 'f',
};

/**
 * What becomes of the first of the cells in a file `name,email,phone,<header>`: `asks`, what it refuses, or `nothing`.
 * `answer` is what staff say that the column refuses; `others` are headers besides.
 */
export function refusedBy(header: string, cells: readonly string[], answer?: string, others: string[] = []): string {
  const headers = ['name', 'email', 'phone', ...others, header];
  const rows = cells.map(
    (cell, index) =>
      new Map([
        ['name', `Person ${index}`],
        ['email', `person${index}@example.com`],
        ['phone', ''],
        [header, cell],
      ]),
  );
  const { columns, fallbacks = {}, refusals = {} } = suggestMapping(headers, 'customers');
  const signs = createRefusalSigns(headers, new Set([...Object.values(columns), ...Object.values(fallbacks).flat()]));
  for (const row of rows) signs.add(row);
  const consents = ['emailConsent', 'smsConsent', 'emailMarketing', 'smsMarketing'];
  const { rules, questions } = askAboutRefusals({
    kind: 'customers',
    fileName: context.fileName,
    headers,
    consentColumns: new Set(consents.flatMap((field) => columns[field] ?? [])),
    rules: refusals,
    answers: answer === undefined ? undefined : { [questionKey('refusal', header)]: answer },
    signs: signs.signs(),
  });
  if (questions.length > 0) return 'asks';
  const mapping = { columns, fallbacks, refusals: rules };
  const reading = readRow('customers', { mapping, row: rows[0] ?? new Map<string, string>() }, context);
  if (reading.kind === 'refused' || reading.value.kind !== 'customers') return 'unreadable';
  const { consents: said, addressFacts = [] } = reading.value.draft;
  const refused = said.filter(({ decision }) => decision === 'refused');
  const found = [
    ...refused.map(({ channel, purpose }) => `${channel}:${purpose}`),
    ...addressFacts.map(({ channel, fact }) => `${channel} ${fact}`),
  ];
  return found.join(' ') || 'nothing';
}
