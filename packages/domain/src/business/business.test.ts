import { describe, expect, it } from 'vitest';
import { jobsOf } from '../job/jobs.ts';
import { linkSchema } from '../link/link.ts';
import { stockDelayJob } from '../stock-delay/stock-delay-job.ts';
import { announcementRulesSchema } from './business.ts';
import { savedSettings } from './settings.fixture.ts';
import { settingsSchemaOf } from './settings-store.ts';

const settingsSchema = settingsSchemaOf(jobsOf([stockDelayJob]));
const name = { en: 'Alon', he: 'אלון', ar: 'ألون' };
const options = [
  { kind: 'partner', name, priceDifference: { amountMinor: 0, currency: 'ILS' }, differencePaidBy: 'us' },
];
const settings = { ...savedSettings, options };

describe('the settings of a business', () => {
  it('are kept as they were set', () => {
    expect(settingsSchema.parse({ ...settings, languages: ['he'] })).toEqual({ ...settings, languages: ['he'] });
  });

  it('have no usual options when they were saved before there were any', () => {
    const { options: _none, ...before } = settings;
    expect(settingsSchema.parse(before)['options']).toEqual([]);
  });

  it.each([
    [Array.from({ length: 9 }, () => ({ kind: 'wait' })), 'options'],
    [[{ kind: 'refund', withinDays: 31 }], 'options.0.withinDays'],
  ])('with the usual options %o are refused by field', (options, field) => {
    const { error } = settingsSchema.safeParse({ ...settings, options });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  it.each([
    [{ smsSenderId: '12345' }, 'sender.smsSenderId'],
    [{ smsSenderId: 'TwelveLetter' }, 'sender.smsSenderId'],
    [{ smsSenderId: 'אלון' }, 'sender.smsSenderId'],
    [{ emailFrom: 'Alon <news@alon.example.com>' }, 'sender.emailFrom'],
    [{ phone: '03-5551234' }, 'sender.phone'],
    [{ country: 'il' }, 'sender.country'],
    [{ name: { en: 'Alon', he: 'אלון' } }, 'sender.name.ar'],
  ])('with the sender %o are refused by field', (wrong, field) => {
    const wanted = { ...settings, sender: { ...settings.sender, ...wrong } };
    expect(settingsSchema.safeParse(wanted).error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  it.each([{ countdownSeconds: -1 }, { countdownSeconds: 601 }, { approvalFrom: 0 }, { emailPriceMicros: -1 }])(
    'with the rule %o are refused by field',
    (wrong) => {
      const { error } = announcementRulesSchema.safeParse({ ...settings.announcements, ...wrong });
      expect(error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(wrong));
    },
  );
});

it('keeps of a link only what it opens and until when', () => {
  const link = {
    customerId: 'c-1',
    subjectId: 'delay-1',
    createdAt: '2026-11-22T08:00:00.000Z',
    expiresAt: '2027-05-21T08:00:00.000Z',
  };
  expect(linkSchema.parse(link)).toEqual(link);
});
