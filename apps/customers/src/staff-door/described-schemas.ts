import { type NamedSchema, named } from '@kesher/adapters/http/named-schema';
import { sharedSchemas } from '@kesher/adapters/http/shared-schemas';
import { announcementRulesSchema, senderIdentitySchema, wantedSenderSchema } from '@kesher/domain/business/business';
import { settingsSchema } from '@kesher/domain/business/settings-store';
import {
  businessCalendarSchema,
  dailyWindowSchema,
  defaultBusinessCalendar,
  openingHoursSchema,
} from '@kesher/domain/calendar/business-calendar';
import { consentSchema } from '@kesher/domain/customer/consent';
import { emailAddressSchema, phoneNumberSchema } from '@kesher/domain/customer/contact-point';
import { customerSchema } from '@kesher/domain/customer/customer';
import { importKindSchema } from '@kesher/domain/import/import-kind';
import {
  fileFormatSchema,
  importJobSchema,
  importProgressSchema,
  mappingSchema,
} from '@kesher/domain/import/import-store';
import { rowErrorSchema } from '@kesher/domain/import/row-error';
import { chosenSchema } from '@kesher/domain/order/line-end';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import { customerValueSchema, purchaseSchema } from '@kesher/domain/order/value-of';
import { retentionSchema, wantedRetentionSchema } from '@kesher/domain/retention/wanted-retention';
import { staffActionSchema } from '@kesher/domain/staff/action-log';
import { ownRightsSchema } from '@kesher/domain/staff/staff';
import { teamMemberSchema, workingHoursSchema } from '@kesher/domain/staff/team-member';
import { choiceEntrySchema } from '@kesher/domain/stock-delay/choice/entries-of-choice';
import { endingOptions } from '@kesher/domain/stock-delay/option';
import { delaySettingsSchema } from '@kesher/domain/stock-delay/stock-delay-job';
import { contactSchema } from '@kesher/domain/timeline/contact';
import { overviewSchema } from '@kesher/domain/timeline/overview';
import { coreEntrySchema, timelineEntrySchema } from '@kesher/domain/timeline/timeline-entry';
import * as z from 'zod';
import { settingsAnswerSchema, wantedSettingsSchema } from './settings-routes.ts';

/** Settings with what belongs to each job: the description says all that the code carries unread. */
const described = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) =>
  z.object({ ...shape, ...delaySettingsSchema.shape });

/** What the API description of the customers app calls by name. */
export const describedSchemas: readonly NamedSchema[] = [
  ...sharedSchemas,
  named('Customer', customerSchema, {
    says: 'A person we owe the truth.',
    fields: {
      timeZone: 'As it came; an unknown one falls back to the business’s when sending.',
      country: 'ISO 3166-1, two letters; decides what silence means.',
      preferredHours: 'On the customer’s own clock.',
    },
  }),
  named('Consent', consentSchema, {
    says: 'The proof of one decision about being contacted.',
    fields: {
      purpose:
        'About orders, about how they are after a treatment or a repair, or offers. Who refuses `service` refuses `care`.',
      how: 'Where it came from, `preferences-page`.',
      shown: 'The words that were shown.',
    },
  }),
  named('EmailAddress', emailAddressSchema, {
    says: 'name@example.com, at most 254 characters.',
    example: 'noa@example.com',
  }),
  named('PhoneNumber', phoneNumberSchema, { says: 'International, with a plus.', example: '+972501234567' }),
  named('OrderLine', orderLineSchema, {
    says: 'One product in one order that is owed to a customer.',
    fields: { orderNumber: 'The number that the customer knows.' },
  }),
  named('ImportKind', importKindSchema, { says: 'What a file is about.' }),
  named('ImportMapping', mappingSchema, {
    says: 'Which column is what. Leave it out of a preview, and Kesher proposes one.',
    fields: {
      columns: 'The column of the file, by field.',
      dateOrders: 'How a column writes its dates, where they can be read in several ways.',
      source: 'The system whose export this is.',
    },
    example: { columns: { id: 'Customer No.', name: 'Full name', email: 'Mail' } },
  }),
  named('ImportJob', importJobSchema, { says: 'An import. All that decides what a row becomes is frozen in it.' }),
  named('ImportProgress', importProgressSchema, {
    says: 'How far an import is.',
    fields: { rowsDone: 'Every row before it has been applied or refused.' },
  }),
  named('FileFormat', fileFormatSchema, { says: 'How the bytes of a file become cells.' }),
  named('RowError', rowErrorSchema, { says: 'A problem of one row. The value itself is never quoted.' }),
  named('Settings', described(settingsAnswerSchema), {
    carriedAs: settingsAnswerSchema,
    says: 'Everything about the business that staff may set.',
    fields: {
      languages: 'In which customers are spoken to; the sender’s default language is one of them.',
      revision: 'Send one more than what you saw.',
      othersWhoConfirm: 'While a raised limit waits: how many others are known who could confirm it.',
    },
  }),
  named(
    'WantedSettings',
    described(settingsSchema.extend({ sender: wantedSenderSchema, retention: wantedRetentionSchema.optional() })),
    {
      carriedAs: wantedSettingsSchema,
      says: 'The settings as they are to be.',
      fields: { pendingLimit: 'Left aside.' },
    },
  ),
  named('SenderIdentity', senderIdentitySchema, {
    says: 'Who speaks: what every message shows about its sender.',
    fields: {
      smsSenderId: '1 to 11 letters and digits, at least one letter.',
      phone: 'Where a customer reaches a person.',
      country: 'How local phone numbers are read, and the consent rule for customers without a country.',
      arabicDigits: '`latn` 123 or `arab` ١٢٣.',
    },
  }),
  named('BusinessCalendar', businessCalendarSchema, {
    says: 'When the business works, and when it keeps silent.',
    fields: {
      timeZone: 'IANA, Asia/Jerusalem.',
      quietHours: 'By lane, on the customer’s clock; null sends at any hour.',
      shabbat: 'The place where the sun is watched, and the minutes before and after sunset.',
      jewishHolidays: 'The days of rest as kept in Israel.',
      ramadan: 'Other hours in Ramadan, by the Umm al-Qura calendar.',
      fridayPrayer: 'Silence for an hour from solar noon on Fridays.',
      closedDates: 'Days without opening hours. Messages may still go out.',
    },
    example: { ...defaultBusinessCalendar, closedDates: ['2026-12-31'] },
  }),
  named('Retention', retentionSchema, {
    says: 'How long what is stored is kept, where it differs from the table: in days, looks in months.',
    example: { checkIns: 730, looks: 36 },
  }),
  named('WantedRetention', wantedRetentionSchema, {
    says: 'The same as it may be saved, within the bounds of the table. What is no different is left out.',
    example: { checkIns: 730, looks: 36 },
  }),
  named('DailyWindow', dailyWindowSchema, {
    says: 'A window of every day; `to` before `from` crosses midnight.',
    example: { from: '21:00', to: '08:00' },
  }),
  named('OpeningHours', openingHoursSchema, {
    says: 'By weekday: Monday is 1, Sunday 7.',
    example: defaultBusinessCalendar.openingHours,
  }),
  named('AnnouncementRules', announcementRulesSchema, {
    says: 'How the business lets its announcements out.',
    fields: {
      countdownSeconds: 'In which an announcement can be cancelled.',
      approvalFrom: 'From this many customers on a second person must approve.',
      emailPriceMicros: 'In millionths of a US dollar.',
      smsPartPriceMicros: 'In millionths of a US dollar.',
    },
  }),
  named('TimelineEntry', z.discriminatedUnion('kind', [...coreEntrySchema.options, choiceEntrySchema]), {
    carriedAs: timelineEntrySchema,
    says: 'One thing that happened with a customer, by `kind`.',
  }),
  named('Purchase', purchaseSchema.extend({ chose: chosenSchema.extend({ kind: z.enum(endingOptions) }).optional() }), {
    carriedAs: purchaseSchema,
    says: 'A line with the product’s name as the shop writes it.',
    fields: { chose: 'The customer’s choice that ended their wait for it: whatever the line says, they wait no more.' },
  }),
  named('Contact', contactSchema, {
    says: 'One time at which we reached a customer, or tried to, or they reached us.',
    fields: { direction: '`in`: they reached us.', reached: 'Whether it came through.' },
  }),
  named('Overview', overviewSchema, {
    says: 'The eight questions about a customer, answered.',
    fields: {
      history: 'What is our history of contact.',
      theyReachedUs: 'When did they last reach us, about what, with whom, and how did it go.',
      weReachedThem: 'When did we last reach them.',
      latest: 'How the latest contact ended, tried ones included.',
      solved: 'Is it solved: what was said last about it.',
      newSince: 'Something new: what the customer did since it was said to be solved or not.',
      promised: 'By a person, or the next update about a delay; the latest due time first.',
      learned: 'What did we learn; newest first.',
    },
  }),
  named('CustomerValue', customerValueSchema, {
    says: 'What a customer has bought, counted: order lines carry no prices.',
  }),
  named('OwnRights', ownRightsSchema, {
    says: 'What one person may do beside their roles, and what not in spite of them.',
    example: { granted: ['customer.export'], denied: [] },
  }),
  named('WorkingHours', workingHoursSchema, {
    says: 'When somebody works, week by week, on the clock of their own zone.',
    example: { timeZone: 'Asia/Jerusalem', week: defaultBusinessCalendar.openingHours },
  }),
  named('TeamMember', teamMemberSchema, {
    says: 'Somebody who works here, or did.',
    fields: {
      name: 'In their own script.',
      languages: 'What they speak; they are written to in the first.',
      hours: 'Left away, they keep the business’s opening hours.',
      state: '`disabled`: they have left, and stay named where they acted.',
    },
  }),
  named('StaffAction', staffActionSchema, { says: 'What somebody on staff did, or tried and was refused.' }),
];
