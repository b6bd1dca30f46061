import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import { cellsOf, type ImportContext } from './cells.ts';
import { readConsents } from './read-consents.ts';
import { fileNameColumn, notARefusal, type RefusalRules } from './refusal-rule.ts';
import type { Mapping } from './suggest-mapping.ts';

const context: ImportContext = {
  country: 'IL',
  defaultLanguage: 'en',
  now: '2026-11-22T08:00:00.000Z' as Instant,
  fileName: 'list.csv',
  fingerprint: (text) => text,
};

/** What a row says, each statement as a person would: `refused email:marketing 2026-01-02 “Unsubscribed: yes”`. */
function read(cells: Record<string, string>, refusals: RefusalRules, mapping: Partial<Mapping> = {}) {
  const row = cellsOf({ columns: {}, refusals, ...mapping }, new Map(Object.entries(cells)), context);
  const { consents, addressFacts } = readConsents(row);
  const day = (at: Instant | undefined) => (at ? ` ${at.slice(0, 10)}` : '');
  return {
    said: [
      ...consents.map(({ channel, purpose, decision, at }) => `${decision} ${channel}:${purpose}${day(at)}`),
      ...addressFacts.map(({ channel, fact, at }) => `${fact} of ${channel}${day(at)}`),
    ],
    shown: [...new Set([...consents, ...addressFacts].map(({ shown }) => shown))],
    warnings: row.warnings.map(({ column, code }) => `${column}: ${code}`),
  };
}
const allOf = (way: string, at = '') =>
  ['service', 'care', 'marketing'].map((purpose) => `refused ${way}:${purpose}${at}`);
const everything = ['email', 'sms', 'call'].flatMap((way) => allOf(way));
const complained = [...allOf('email'), 'complaint of email'];

describe('a column of refusals', () => {
  it.each([
    ['yes', allOf('email')],
    ['no', []],
    ['-', []],
    ['unknown', []],
    ['soft bounced', []],
    ['12.03.2026', allOf('email', ' 2026-03-12')],
    ['0000-00-00 00:00:00', []],
    ['SPAM_COMPLAINT', complained],
    ['hard bounced', [...allOf('email'), 'hard-bounce of email']],
    ['do not contact', [...allOf('email'), ...allOf('sms'), ...allOf('call')]],
  ])('that is a flag says of %j: %j', (cell, said) => {
    expect(read({ Opt: cell }, { Opt: { of: 'email', reads: 'flag' } }).said).toEqual(said);
    expect(read({ Opt: cell }, { Opt: { of: 'email' } }).said).toEqual(said);
  });

  it.each([
    ['unsubscribed', ['refused email:marketing']],
    ['cleaned', ['hard-bounce of email']],
    ['complained', complained],
    ['blocklisted', allOf('email')],
    ['suppressed', allOf('email')],
    ['unsubscribed from all', allOf('email')],
    ['do not contact', everything],
    ['do not call', allOf('call')],
    ['do not email', allOf('email')],
    ['do not text', allOf('sms')],
    ['subscribed', ['granted email:marketing']],
    ['active', []],
    ['yes', []],
    ['no', ['refused email:marketing']],
    ['subscribed, complained', complained],
  ])('that is a status of marketing says of %j: %j', (cell, said) => {
    expect(read({ Status: cell }, { Status: { of: 'email-marketing', reads: 'status' } }).said).toEqual(said);
  });

  it.each([
    ['UNSUBSCRIBED', ['refused email:marketing']],
    ['USER_SUPPRESSED', allOf('email')],
    ['true', allOf('email')],
    ['false', []],
    ['subscribed', []],
  ])('that is a status of a suppression says of %j: %j', (cell, said) => {
    expect(read({ Suppressions: cell }, { Suppressions: { of: 'email', reads: 'status' } }).said).toEqual(said);
  });

  it.each([
    ['yes', ['granted sms:marketing']],
    ['subscribed', ['granted sms:marketing']],
    ['no', ['refused sms:marketing']],
    ['unsubscribed', ['refused sms:marketing']],
    ['never subscribed', []],
    ['bounced', ['hard-bounce of sms']],
    ['2026-02-01', ['granted sms:marketing 2026-02-01']],
  ])('that tells of a consent says of %j: %j', (cell, said) => {
    expect(read({ SMS: cell }, { SMS: { of: 'sms-marketing', reads: 'consent' } }).said).toEqual(said);
  });

  it('of a consent to any marketing refuses all of it, and proves no yes', () => {
    const rules: RefusalRules = { Optin: { of: 'marketing', reads: 'consent' } };
    expect(read({ Optin: '0' }, rules).said).toEqual(['email', 'sms', 'call'].map((way) => `refused ${way}:marketing`));
    expect(read({ Optin: '1' }, rules).said).toEqual([]);
    const status: RefusalRules = { Optin: { of: 'marketing', reads: 'status' } };
    expect(read({ Optin: 'unsubscribed' }, status).said).toHaveLength(3);
  });

  it('of calls knows no bounce', () => {
    expect(read({ Calls: 'bounced' }, { Calls: { of: 'calls', reads: 'flag' } }).said).toEqual(allOf('call'));
  });

  it('that gives a reason says it by any words', () => {
    const rules: RefusalRules = { Reason: { of: 'email-bounced', reads: 'reason' } };
    expect(read({ Reason: 'UNKNOWN_USER' }, rules).said).toEqual(['hard-bounce of email']);
    expect(read({ Reason: '550 5.1.1 no such mailbox' }, rules)).toMatchObject({
      said: ['hard-bounce of email'],
      warnings: [],
    });
    expect(read({ Reason: 'mailbox full' }, rules).said).toEqual([]);
    expect(read({ Reason: '' }, rules).said).toEqual([]);
  });

  it('that gives a date says when, and says it also by a date that nobody can read', () => {
    const rules: RefusalRules = { UNSUB_TIME: { of: 'email-marketing', reads: 'date' } };
    expect(read({ UNSUB_TIME: '2026-02-03 10:11:12' }, rules).said).toEqual(['refused email:marketing 2026-02-03']);
    for (const cell of ['03/04/2026', 'last spring', '2031-01-01'])
      expect(read({ UNSUB_TIME: cell }, rules)).toMatchObject({
        said: ['refused email:marketing'],
        warnings: ['UNSUB_TIME: refusal-unreadable'],
      });
    const order = { dateOrders: { UNSUB_TIME: 'day-first' as const } };
    expect(read({ UNSUB_TIME: '03/04/2026' }, rules, order).said).toEqual(['refused email:marketing 2026-04-03']);
  });

  it('of tags refuses only where its words do', () => {
    const rules: RefusalRules = { Tags: { of: 'everything', reads: 'words' } };
    expect(read({ Tags: 'vip, do not contact' }, rules).said).toEqual(everything);
    expect(read({ Tags: 'vip' }, rules)).toMatchObject({ said: [], warnings: [] });
  });

  it('that is the name of the file speaks of every row', () => {
    const rules: RefusalRules = { [fileNameColumn]: { of: 'email-complaint', reads: 'flag' } };
    expect(read({ Email: 'a@b.example' }, rules)).toMatchObject({
      said: complained,
      shown: [`${fileNameColumn}: list.csv`],
    });
  });

  it('that is none says nothing', () => {
    expect(read({ Blocked: 'yes' }, { Blocked: notARefusal }).said).toEqual([]);
  });

  it('counts what nobody can read as a refusal, with a warning', () => {
    expect(read({ DoNotCall: 'ask Ruth' }, { DoNotCall: { of: 'calls', reads: 'flag' } })).toEqual({
      said: allOf('call'),
      shown: ['DoNotCall: ask Ruth'],
      warnings: ['DoNotCall: refusal-unreadable'],
    });
    const mapping = { columns: { emailMarketing: 'News' } };
    expect(read({ News: 'perhaps' }, {}, mapping)).toMatchObject({
      said: ['refused email:marketing'],
      warnings: ['News: refusal-unreadable'],
    });
  });
});

describe('a row that says several things', () => {
  const klaviyo: RefusalRules = {
    Consent: { of: 'email-marketing', reads: 'consent', at: 'Consent Timestamp' },
    Suppressions: { of: 'email', reads: 'status' },
  };

  it('is complained by, whatever its consent says', () => {
    const cells = { Consent: 'SUBSCRIBED', 'Consent Timestamp': '2026-01-01 00:00:00', Suppressions: 'SPAM_COMPLAINT' };
    expect(read(cells, klaviyo).said).toEqual(complained);
  });

  it('dates its consent by the column beside it', () => {
    const cells = { Consent: 'SUBSCRIBED', 'Consent Timestamp': '2026-01-01 00:00:00', Suppressions: '' };
    expect(read(cells, klaviyo)).toMatchObject({
      said: ['granted email:marketing 2026-01-01'],
      shown: ['Consent: SUBSCRIBED'],
    });
  });

  it('keeps a yes that is dated after its refusal, and no other', () => {
    const rules: RefusalRules = { ...klaviyo, UNSUB_TIME: { of: 'email-marketing', reads: 'date' } };
    const cells = { Consent: 'SUBSCRIBED', 'Consent Timestamp': '2026-05-01', UNSUB_TIME: '2026-02-01' };
    expect(read(cells, rules).said).toEqual([
      'refused email:marketing 2026-02-01',
      'granted email:marketing 2026-05-01',
    ]);
    expect(read({ ...cells, UNSUB_TIME: '2026-06-01' }, rules).said).toEqual(['refused email:marketing 2026-06-01']);
    expect(read({ ...cells, 'Consent Timestamp': '' }, rules).said).toEqual(['refused email:marketing 2026-02-01']);
  });

  it('has one refusal with its date where two columns say the same', () => {
    const rules: RefusalRules = {
      Unsubscribed: { of: 'email-marketing', reads: 'flag' },
      UNSUB_TIME: { of: 'email-marketing', reads: 'date' },
    };
    expect(read({ Unsubscribed: 'yes', UNSUB_TIME: '2026-02-01' }, rules)).toMatchObject({
      said: ['refused email:marketing 2026-02-01'],
      shown: ['UNSUB_TIME: 2026-02-01'],
    });
  });

  it('keeps what refuses more than all that is dated', () => {
    const rules: RefusalRules = {
      DNC: { of: 'everything', reads: 'flag' },
      UNSUB_TIME: { of: 'email-marketing', reads: 'date' },
    };
    expect(read({ DNC: 'yes', UNSUB_TIME: '2026-02-01' }, rules).said).toEqual([
      ...everything,
      'refused email:marketing 2026-02-01',
    ]);
  });

  it('dates by its consent’s date the yes, and the no only where the date is not that of joining', () => {
    const columns = { emailMarketing: 'News', consentAt: 'Consent date' };
    const cells = { News: 'no', 'Consent date': '2026-01-01' };
    expect(read(cells, {}, { columns }).said).toEqual(['refused email:marketing 2026-01-01']);
    const joining = { emailMarketing: 'News', consentAt: 'Opt-in date' };
    const later = (News: string) => read({ News, 'Opt-in date': '2026-01-01' }, {}, { columns: joining }).said;
    expect(later('no')).toEqual(['refused email:marketing']);
    expect(later('yes')).toEqual(['granted email:marketing 2026-01-01']);
    expect(later('')).toEqual([]);
    expect(read({ News: 'yes', 'Consent date': 'once' }, {}, { columns })).toMatchObject({
      said: ['granted email:marketing'],
      warnings: ['Consent date: consent-date-unreadable'],
    });
  });
});
