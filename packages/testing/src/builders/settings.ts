import { type Settings, type settingsSchema, settingsSchemaOf } from '@kesher/domain/business/settings-store';
import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import { jobsOf } from '@kesher/domain/job/jobs';
import { stockDelayJob } from '@kesher/domain/stock-delay/stock-delay-job';
import type { Wanted } from './wanted.ts';

/** A furniture shop in Tel Aviv with quiet nights, a countdown of a minute and approval from 500 customers on. */
export function buildSettings(wanted: Wanted<typeof settingsSchema> = {}): Settings {
  return settingsSchemaOf(jobsOf([stockDelayJob])).parse({
    sender: {
      name: { en: 'Alon Furniture', he: 'רהיטי אלון', ar: 'أثاث ألون' },
      emailFrom: 'news@alon.example.com',
      smsSenderId: 'Alon',
      phone: '+97235551234',
      postalAddress: { en: '1 Herzl Street, Tel Aviv', he: 'הרצל 1, תל אביב', ar: 'شارع هرتسل 1، تل أبيب' },
      defaultLanguage: 'he',
      country: 'IL',
      arabicDigits: 'latn',
    },
    calendar: defaultBusinessCalendar,
    announcements: {
      countdownSeconds: 60,
      approvalFrom: 500,
      consent: { email: 'unless-refused', sms: 'unless-refused' },
      emailPriceMicros: 100,
      smsPartPriceMicros: 40_000,
    },
    revision: 1,
    ...wanted,
  });
}
