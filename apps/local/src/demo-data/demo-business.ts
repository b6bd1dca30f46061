import { type Settings, settingsSchema } from '@kesher/domain/business/settings-store';
import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';

/** The shop of the demo: eyewear with opticians, in three languages. */
export function demoSettings(quietHours: { from: string; to: string }): Settings {
  return settingsSchema.parse({
    sender: {
      name: { en: 'Ofek Optics', he: 'אופק אופטיקה', ar: 'أوفيك للبصريات' },
      emailFrom: 'hello@ofek-optics.example',
      smsSenderId: 'OfekOptics',
      phone: '+97231234567',
      postalAddress: { en: '12 Harbour St, Haifa', he: 'רחוב הנמל 12, חיפה', ar: 'شارع الميناء 12، حيفا' },
      defaultLanguage: 'he',
      country: 'IL',
      arabicDigits: 'latn',
    },
    calendar: {
      ...structuredClone(defaultBusinessCalendar),
      timeZone: 'Asia/Jerusalem',
      quietHours: { crisis: null, care: quietHours, routine: quietHours },
    },
    announcements: {
      countdownSeconds: 60,
      approvalFrom: 100,
      consent: { email: 'unless-refused', sms: 'unless-refused' },
      emailPriceMicros: 100,
      smsPartPriceMicros: 25_000,
    },
    revision: 1,
  });
}

/** What the demo's shop sells, and who supplies it. */
export const demoProducts = [
  {
    id: 'LENS-VARIO-16',
    name: 'Vario 1.6 progressive lenses',
    names: { he: 'עדשות מולטיפוקל Vario 1.6', ar: 'عدسات Vario 1.6 متعددة البؤر' },
    supplierId: 'S-LENSWERK',
  },
  {
    id: 'FRAME-LUNA',
    name: 'Luna titanium frame',
    names: { he: 'מסגרת טיטניום Luna', ar: 'إطار Luna من التيتانيوم' },
    supplierId: 'S-OPTIFRAME',
  },
  {
    id: 'CASE-SOFT',
    name: 'Soft glasses case',
    names: { he: 'נרתיק רך למשקפיים', ar: 'علبة نظارات ناعمة' },
    supplierId: 'S-OPTIFRAME',
  },
] as const;
