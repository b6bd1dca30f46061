import { defaultBusinessCalendar } from '../calendar/business-calendar.ts';
import { type Settings, settingsSchema } from './settings-store.ts';

const name = { en: 'Alon', he: 'אלון', ar: 'ألون' };

/** The settings of the tests, as they are saved; of no job. */
export const savedSettings = {
  sender: {
    name,
    emailFrom: 'news@alon.example.com',
    smsSenderId: 'Alon',
    phone: '+97235551234',
    postalAddress: name,
    defaultLanguage: 'he',
    country: 'IL',
    arabicDigits: 'latn',
  },
  calendar: defaultBusinessCalendar,
  announcements: {
    countdownSeconds: 60,
    approvalFrom: 500,
    consent: { email: 'unless-refused', sms: 'granted' },
    emailPriceMicros: 100,
    smsPartPriceMicros: 40_000,
  },
  revision: 1,
} as const;

/** The same, as they are read. */
export function someSettings(wanted: Partial<Settings> = {}): Settings {
  return settingsSchema.parse({ ...savedSettings, ...wanted });
}
