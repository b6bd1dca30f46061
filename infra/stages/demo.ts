import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import type { StageInput } from '../src/stage.ts';

/** The demo shop, an optician in Haifa. Copy this file for your own business; `example` hosts cannot be verified. */
export const demo: StageInput = {
  name: 'demo',
  region: 'eu-central-1',
  web: {
    kind: 'cloudfront',
    ownHost: {
      name: 'hello.ofek-optics.example',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000',
    },
  },
  statusPage: {
    kind: 'cloudfront',
    ownHost: {
      name: 'status.ofek-optics.example',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000001',
    },
  },
  email: { domain: 'ofek-optics.example', createIdentity: true, dkim: true, sandboxRecipients: [] },
  sms: { maxPriceUsd: '0.50', monthlySpendLimitUsd: 50, deliveryLog: 'create' },
  tables: {},
  signIn: { kind: 'cognito', hostPrefix: 'kesher-demo', adminUrl: 'https://hello.ofek-optics.example/admin/' },
  jwtAuthorizer: true,
  throttle: { ratePerSecond: 50, burst: 100 },
  webhooks: ['kesher'],
  secretsRevision: 1,
  ownKeyForHealthData: false,
  alarmEmails: ['it@ofek-optics.example'],
  terminationProtection: true,
  architecture: 'arm64',
  logRetentionDays: 30,
  logLevel: 'WARN',
  business: {
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
    calendar: { ...structuredClone(defaultBusinessCalendar), timeZone: 'Asia/Jerusalem' },
    announcements: {
      countdownSeconds: 60,
      approvalFrom: 100,
      consent: { email: 'unless-refused', sms: 'unless-refused' },
      emailPriceMicros: 100,
      smsPartPriceMicros: 25_000,
    },
  },
};
