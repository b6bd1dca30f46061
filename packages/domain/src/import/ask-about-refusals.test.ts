import { describe, expect, it } from 'vitest';
import { askAboutRefusals } from './ask-about-refusals.ts';
import type { ImportKind } from './import-kind.ts';
import { fileNameColumn, type RefusalRules } from './refusal-rule.ts';
import { createRefusalSigns } from './refusal-signs.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { suggestRefusals } from './suggest-refusals.ts';

type Asked = {
  kind?: ImportKind;
  fileName?: string;
  answers?: Record<string, string>;
  rules?: RefusalRules;
  consents?: string[];
};

/** What becomes of a file of these columns, each with its cells. */
function ask(columns: Record<string, string[]>, asked: Asked = {}) {
  const { kind = 'customers', fileName = 'people.csv', answers, rules, consents = [] } = asked;
  const headers = Object.keys(columns);
  const signs = createRefusalSigns(headers, new Set(['Email']));
  const rows = Math.max(...Object.values(columns).map(({ length }) => length));
  for (let row = 0; row < rows; row += 1)
    signs.add(new Map(headers.map((header) => [header, columns[header]?.[row] ?? ''])));
  const decided = askAboutRefusals({
    kind,
    fileName,
    headers,
    consentColumns: new Set(consents),
    rules: { ...suggestRefusals(headers, kind), ...rules },
    answers,
    signs: signs.signs(),
  });
  return { rules: decided.rules, asks: decided.questions.map(({ column }) => column), questions: decided.questions };
}

describe('a column', () => {
  it('that says by its header what it refuses is read so', () => {
    expect(ask({ Email: ['a@b.example'], DoNotCall: ['yes'], UNSUB_TIME: [''] })).toMatchObject({
      rules: { DoNotCall: { of: 'calls', reads: 'flag' }, UNSUB_TIME: { of: 'email-marketing', reads: 'date' } },
      asks: [],
    });
  });

  it('named status is read by its words where every one is known, and asked about where one is not', () => {
    const cells = ['subscribed', 'cleaned', ''];
    expect(ask({ Status: cells }).rules).toEqual({ Status: { of: 'email-marketing', reads: 'status' } });
    expect(ask({ 'SMS status': cells }).rules).toEqual({ 'SMS status': { of: 'sms-marketing', reads: 'status' } });
    expect(ask({ Status: [...cells, 'gold'] })).toMatchObject({ rules: {}, asks: ['Status'] });
    expect(ask({ Status: ['active', 'customer'] })).toMatchObject({ rules: {}, asks: [] });
    const { questions } = ask({ Status: ['active', 'inactive', 'cleaned', 'gone'] });
    expect(questions).toMatchObject([{ key: 'refusal:Status', examples: ['cleaned', 'inactive', 'gone'] }]);
    expect(ask({ Status: ['active', 'gone'] }, { kind: 'order-lines' }).asks).toEqual([]);
  });

  it('named status that is only numbers from 0 to 3 is asked about where a contact may have left by 2 or 3', () => {
    const cells = ['1', '2', '0', '3', ''];
    const { questions, rules } = ask({ Status: cells });
    expect(rules).toEqual({});
    expect(questions).toMatchObject([{ key: 'refusal:Status', examples: ['2', '3'] }]);
    expect(ask({ Status: cells }, { answers: { 'refusal:Status': 'email-marketing' } })).toMatchObject({
      rules: { Status: { of: 'email-marketing', reads: 'numbered' } },
      asks: [],
    });
    expect(ask({ Status: cells }, { answers: { 'refusal:Status': 'not-a-refusal' } }).asks).toEqual([]);
    expect(ask({ Status: cells }, { kind: 'order-lines' }).asks).toEqual([]);
    expect(ask({ Status: ['0', '1'], Children: ['2', '3'] }).asks).toEqual([]);
    expect(ask({ Status: ['2', '3', '4'] }).asks).toEqual([]);
  });

  it('of which only the cells smell is asked about, with its own words', () => {
    const { questions } = ask({ Tags: ['vip', 'vip, Do not contact'], Segment: ['gold', 'bounced'] });
    expect(questions).toMatchObject([
      { key: 'refusal:Tags', kind: 'refusal', examples: ['vip, Do not contact'] },
      { key: 'refusal:Segment', examples: ['bounced'] },
    ]);
    expect(questions[0]?.choices.map(({ value }) => value)).toContain('everything');
    expect(questions[0]?.choices.map(({ value }) => value)).toContain('not-a-refusal');
  });

  it('of which only the header smells is asked about where it says anything but no', () => {
    expect(ask({ Blocked: ['yes', 'no'] }).asks).toEqual(['Blocked']);
    expect(ask({ Blocked: ['no', '0', ''] }).asks).toEqual([]);
    expect(ask({ Blocked: ['', ''] }).asks).toEqual([]);
  });

  it('of a consent that nobody can place is asked about where somebody said no', () => {
    expect(ask({ 'GDPR consent': ['yes', 'no'] }).asks).toEqual(['GDPR consent']);
    expect(ask({ 'GDPR consent': ['yes', 'yes'] }).asks).toEqual([]);
    expect(ask({ 'GDPR consent': ['yes', 'no'] }, { kind: 'order-lines' }).asks).toEqual([]);
    expect(ask({ 'GDPR consent': ['yes', 'no'] }, { consents: ['GDPR consent'] }).asks).toEqual([]);
  });

  it('is read as staff answered: in tags the words, under a telling header every yes, of a consent every no', () => {
    const answers = {
      'refusal:Tags': 'everything',
      'refusal:Blocked': 'email',
      'refusal:GDPR consent': 'messages',
      'refusal:DoNotCall': 'not-a-refusal',
      'refusal:Subscribed': 'sms-marketing',
      'refusal:UNSUB_TIME': 'email',
    };
    const cells = {
      Tags: ['dnc'],
      Blocked: ['yes'],
      'GDPR consent': ['no'],
      DoNotCall: ['yes'],
      Subscribed: ['no'],
      UNSUB_TIME: [''],
    };
    expect(ask(cells, { answers })).toMatchObject({
      rules: {
        Tags: { of: 'everything', reads: 'words' },
        Blocked: { of: 'email', reads: 'flag' },
        'GDPR consent': { of: 'messages', reads: 'consent' },
        DoNotCall: 'not-a-refusal',
        Subscribed: { of: 'sms-marketing', reads: 'consent' },
        UNSUB_TIME: { of: 'email', reads: 'date' },
      },
      asks: [],
    });
  });

  it('is asked about as long as the answer is none of the choices', () => {
    expect(ask({ Tags: ['dnc'] }, { answers: { 'refusal:Tags': 'perhaps' } }).asks).toEqual(['Tags']);
  });

  it('of which nobody has seen a cell is read by its words of refusal', () => {
    const file = { kind: 'customers', fileName: '', headers: ['Status'], consentColumns: new Set<string>() } as const;
    const answers = { 'refusal:Status': 'email' };
    expect(askAboutRefusals({ ...file, rules: {}, answers, signs: new Map() }).rules).toEqual({
      Status: { of: 'email', reads: 'words' },
    });
  });

  it('is read by the rule that a request brings, which may leave open how', () => {
    const rules: RefusalRules = {
      Tags: { of: 'sms' },
      Blocked: 'not-a-refusal',
      Status: { of: 'email', reads: 'flag' },
    };
    expect(ask({ Tags: ['dnc'], Blocked: ['yes'], Status: ['yes'] }, { rules })).toMatchObject({
      rules: { Tags: { of: 'sms', reads: 'words' }, Blocked: 'not-a-refusal', Status: { of: 'email', reads: 'flag' } },
      asks: [],
    });
  });
});

it('a column of refusals is dated by the one that is named after it', () => {
  expect(suggestRefusals(['Email', 'Unsubscribed', 'Unsubscribed at'], 'customers')).toEqual({
    Unsubscribed: { of: 'email-marketing', reads: 'flag', at: 'Unsubscribed at' },
    'Unsubscribed at': { of: 'email-marketing', reads: 'date' },
  });
  const answers = { 'refusal:Blocked': 'email' };
  expect(ask({ 'Blocked on': ['2026-01-01'], Blocked: ['yes'] }, { answers }).rules).toMatchObject({
    Blocked: { of: 'email', reads: 'flag', at: 'Blocked on' },
  });
});

describe('the name of a file', () => {
  it.each([
    'unsubscribed_export.csv',
    'suppression_bounces.csv',
    'Do not contact.csv',
    'הוסר.csv',
    'cleaned_members_export_1.csv',
  ])('%s is asked about where nothing in the file says it', (fileName) => {
    const emails = { Email: ['a@b.example'] };
    expect(ask(emails, { fileName })).toMatchObject({ rules: {}, asks: [fileNameColumn] });
    expect(ask({ ...emails, UNSUB_TIME: ['2026-01-01'] }, { fileName }).asks).toEqual([]);
    expect(ask({ ...emails, Tags: ['dnc'] }, { fileName }).asks).toEqual(['Tags']);
    const answers = { [`refusal:${fileNameColumn}`]: 'email-complaint' };
    expect(ask(emails, { fileName, answers })).toMatchObject({
      rules: { [fileNameColumn]: { of: 'email-complaint', reads: 'every-row' } },
      asks: [],
    });
  });

  it('is nothing to ask about otherwise', () => {
    expect(ask({ Email: ['a@b.example'] }).asks).toEqual([]);
    const rules: RefusalRules = { [fileNameColumn]: { of: 'email', reads: 'every-row' } };
    expect(ask({ Email: ['a@b.example'] }, { rules }).rules).toEqual(rules);
  });
});

it('products and deliveries refuse nothing', () => {
  const fileName = 'unsubscribed.csv';
  for (const kind of ['products', 'supplier-deliveries'] as const)
    expect(ask({ Unsubscribed: ['yes'] }, { kind, fileName })).toMatchObject({ rules: {}, asks: [] });
});

it('a header that refuses is nobody’s address, and one that tells of a consent by its whole name feeds its field', () => {
  const headers = ['Record ID', 'Unsubscribed from all email', 'Accepts Email Marketing', 'SMS Marketing Consent'];
  expect(suggestMapping(headers, 'customers')).toMatchObject({
    columns: { emailMarketing: 'Accepts Email Marketing' },
    refusals: {
      'Unsubscribed from all email': { of: 'email', reads: 'flag' },
      'SMS Marketing Consent': { of: 'sms-marketing', reads: 'consent' },
    },
  });
  expect(suggestMapping(headers, 'customers').columns['email']).toBeUndefined();
  expect(suggestMapping(['Accepts Marketing', 'Opted out'], 'order-lines').refusals).toEqual({
    'Opted out': { of: 'messages', reads: 'flag' },
  });
});
