import { describe, expect, it } from 'vitest';
import { answeredQuestions, withRefusal } from './answered-questions.ts';
import type { PreparedImport } from './prepared-import.ts';

const file = { kind: 'customers', fileId: 'file-1234', fileName: 'a.csv' } as const;
const prepared: PreparedImport = {
  ...file,
  encoding: 'windows-1250',
  source: 'own',
  mapping: {
    columns: { email: 'Mail', name: 'Who' },
    answers: { 'nothing-fits:Mail': 'leave-out', 'garbled:Who: first': 'use', 'refusal:Left': 'marketing' },
    dateOrders: { On: 'day-first' },
  },
};
const none = { questions: [] };

describe('what was asked about a file and is answered', () => {
  it('stands there line by line, but for refusals, which have a list of their own', () => {
    expect(answeredQuestions(prepared, none).map(({ kind, column, choice }) => [kind, column, choice])).toEqual([
      ['encoding', '', 'windows-1250'],
      ['source', '', 'own'],
      ['nothing-fits', 'Mail', 'leave-out'],
      ['garbled', 'Who: first', 'use'],
      ['dates', 'On', 'day-first'],
    ]);
    expect(answeredQuestions({ ...file, source: 'crm' }, none)).toEqual([]);
  });

  it('is taken back without the others, and how the letters are read takes the guess of columns with it', () => {
    const [encoding, source, fit, , dates] = answeredQuestions(prepared, none).map(({ without }) => without);
    expect(encoding).toEqual({ ...file, source: 'own' });
    expect(source).toEqual({ ...file, encoding: 'windows-1250', mapping: prepared.mapping });
    expect(fit?.mapping).toEqual({
      ...prepared.mapping,
      answers: { 'garbled:Who: first': 'use', 'refusal:Left': 'marketing' },
    });
    expect(dates?.mapping).toEqual({ ...prepared.mapping, dateOrders: {} });
  });

  it('does not stand there while it is asked', () => {
    const asked = {
      key: 'nothing-fits:Mail',
      kind: 'nothing-fits' as const,
      column: 'Mail',
      examples: [],
      choices: [],
    };
    const kinds = answeredQuestions(prepared, { questions: [asked] }).map(({ kind }) => kind);
    expect(kinds).toEqual(['encoding', 'source', 'garbled', 'dates']);
  });
});

it('what a column refuses can be changed after it was answered', () => {
  const mapping = { columns: {}, answers: { 'refusal:Left': 'marketing', 'garbled:Who': 'use' } };
  expect(withRefusal(mapping, { column: 'Left', rule: 'not-a-refusal' })).toEqual({
    columns: {},
    answers: { 'garbled:Who': 'use' },
    refusals: { Left: 'not-a-refusal' },
  });
});
