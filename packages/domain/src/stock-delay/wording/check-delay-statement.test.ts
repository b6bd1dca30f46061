import { expect, test } from 'vitest';
import { instantSchema } from '../../instant-schema.ts';
import { languages } from '../../language.ts';
import { delayStatementSchema } from '../delay-notice.ts';
import { checkDelayStatement } from './check-delay-statement.ts';

const settings = { now: instantSchema.parse('2026-11-22T08:00:00.000Z'), minimumNoticeHours: 2, served: languages };
const sale = { en: 'A discount for you.', he: 'המסמכים תקינים.', ar: 'الأوراق سليمة.' };
const facts = {
  cause: { kind: 'customs' },
  window: { kind: 'unknown', because: { ...sale, en: 'No word yet.' } },
  options: [{ kind: 'wait' }],
  nextUpdateBy: '2026-11-29T15:00:00.000Z',
};
const found = (statement: object) =>
  checkDelayStatement(delayStatementSchema.parse(statement), undefined, settings).map(
    ({ code, path }) => `${code} ${path}`,
  );

test.each(['declared', 'revised', 'no-news'])('the facts of a %s statement are checked', (kind) => {
  expect(found({ kind, facts })).toContain('only-wait facts.options');
});

test('what staff wrote about the end of a delay is checked', () => {
  expect(found({ kind: 'resolved' })).toEqual([]);
  expect(found({ kind: 'resolved', note: sale })).toEqual(['promotion note']);
  expect(found({ kind: 'withdrawn', because: sale })).toEqual(['promotion because']);
});
