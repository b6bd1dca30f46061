import { describe, expect, it } from 'vitest';
import { jobsOf } from '../job/jobs.ts';
import { aCustomer, morning } from '../message/message.fixture.ts';
import { firstMessage } from '../message/plan-message.ts';
import { inEveryLanguage, spokenTo } from './served-languages.ts';
import { savedSettings } from './settings.fixture.ts';
import { settingsSchemaOf, wantedSettingsSchemaOf } from './settings-store.ts';

const noJobs = jobsOf([]);
const spoken = { languages: ['he', 'ar'] as const satisfies unknown[], sender: { defaultLanguage: 'he' as const } };
const two = { ...spoken, languages: [...spoken.languages] };

describe('the languages that a business serves', () => {
  it('are all of Kesher’s where they were saved before one could choose', () => {
    expect(settingsSchemaOf(noJobs).parse(savedSettings).languages).toEqual(['en', 'he', 'ar']);
  });

  it.each([
    ['none', [], 'languages'],
    ['not the one for whoever speaks none of them', ['en', 'ar'], 'languages'],
    ['one twice', ['he', 'he'], 'languages'],
  ])('cannot be %s', (_what, languages, field) => {
    const { error } = wantedSettingsSchemaOf(noJobs).safeParse({ ...savedSettings, languages });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  it('may be one alone', () => {
    expect(wantedSettingsSchemaOf(noJobs).parse({ ...savedSettings, languages: ['he'] }).languages).toEqual(['he']);
  });

  it('are what customers are spoken to in: their own, or the default one', () => {
    expect(spokenTo('ar', two)).toBe('ar');
    expect(spokenTo('en', two)).toBe('he');
    expect(spokenTo(undefined, two)).toBe('he');
  });

  it('decide when a message is planned', () => {
    const plan = { route: 'email' as const, state: 'ready' as const, next: [] };
    const customer = aCustomer({ language: 'en' });
    const chunk = { noticeId: 'delay-1.v1' as never, chunk: 0, lane: 'care' as const };
    const first = { chunk, member: { customerId: customer.id, toldBefore: false }, plan, customer, now: morning };
    expect(firstMessage({ ...first, spoken: two }).language).toBe('he');
    expect(firstMessage({ ...first, spoken: { ...two, languages: ['he', 'en'] } }).language).toBe('en');
  });

  it('are the ones that a text is written in; the default one stands in for the others', () => {
    expect(inEveryLanguage({ en: 'old', he: 'כן', ar: 'نعم' }, two)).toEqual({ en: 'כן', he: 'כן', ar: 'نعم' });
  });
});
