import { createRoute } from '@hono/zod-openapi';
import { body, json, problem, staffProblems } from '@kesher/adapters/http/describe';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { settingsSchema, wantedSettingsSchemaOf } from '@kesher/domain/business/settings-store';
import { businessCalendarSchema } from '@kesher/domain/calendar/business-calendar';
import { customerSchema } from '@kesher/domain/customer/customer';
import { instantSchema } from '@kesher/domain/instant-schema';
import { laneSchema } from '@kesher/domain/lane';
import { reasonSchema } from '@kesher/domain/message/reason';
import { rightSchema, roles } from '@kesher/domain/staff/staff';
import { consentRoundRuleSchema } from '@kesher/domain/stock-delay/consent-round';
import * as z from 'zod';

const source = z.string().describe('The file of the source in which it is changed.');

/** What staff may save, of the house and of every job. */
export const wantedSettingsSchema = wantedSettingsSchemaOf(knownJobs);

/** The settings; and while a raised limit waits, how many others are known who could confirm it. */
export const settingsAnswerSchema = settingsSchema.extend({ othersWhoConfirm: z.int().min(0).optional() });

/** What holds beside the settings: it is part of the program, and changed there. */
export const rulesSchema = z.object({
  roles: z.object({ source, roles: z.array(z.object({ role: z.enum(roles), rights: z.array(rightSchema) })) }),
  silence: z.object({
    source,
    rules: z.array(z.object({ country: z.string(), rule: consentRoundRuleSchema })),
  }),
  options: z.object({ source, kinds: z.array(z.object({ kind: z.string(), endsTheWait: z.boolean() })) }),
  promises: z.object({ source, warningMinutes: z.int(), noNewsMinutes: z.int() }),
  unknown: z.object({ source, silenceMinutes: z.int() }),
});
export type Rules = z.infer<typeof rulesSchema>;

/** The routes about the business itself. */
export const settingsRoutes = {
  readSettings: createRoute({
    method: 'get',
    path: '/staff/settings',
    summary: 'The business: sender, hours, announcement rules',
    responses: { 200: json(settingsAnswerSchema, 'The settings.'), ...staffProblems },
  }),
  changeSettings: createRoute({
    method: 'put',
    path: '/staff/settings',
    summary: 'Change the settings; `revision` is one more than what you saw',
    description:
      'A raised `announcements.approvalFrom` waits as `pendingLimit` until another person confirms it; everything else holds at once. What is sent as `pendingLimit` is left aside.',
    request: body(wantedSettingsSchema),
    responses: {
      200: json(settingsAnswerSchema, 'The settings now.'),
      409: problem('They changed meanwhile.'),
      ...staffProblems,
    },
  }),
  decideLimit: createRoute({
    method: 'post',
    path: '/staff/settings/limit',
    summary: 'Confirm a raised limit for approvals as a second person, or take it back',
    request: body(
      z.object({
        revision: settingsSchema.shape.revision.describe('The one that you saw.'),
        decision: z.enum(['confirm', 'withdraw']),
      }),
    ),
    responses: {
      200: json(settingsAnswerSchema, 'The settings now.'),
      409: problem('Nothing waits, it is your own, or the settings changed meanwhile.'),
      ...staffProblems,
    },
  }),
  readRules: createRoute({
    method: 'get',
    path: '/staff/settings/rules',
    summary: 'What holds beside the settings, and where it is changed: roles, silence by country, options, promises',
    description: 'Read only: these are part of the program. Options and partners are chosen with each delay.',
    responses: { 200: json(rulesSchema, 'The rules, each with its source file.'), ...staffProblems },
  }),
  askWhen: createRoute({
    method: 'post',
    path: '/staff/settings/when',
    summary: 'When would a message go out? Changes nothing',
    description:
      'By the saved calendar, or by the one in the body, to try it before it is saved. A customer without a time zone lives by the business’s clock.',
    request: body(
      z.object({
        lane: laneSchema,
        at: instantSchema
          .refine((at) => at >= '2000' && at < '2200', 'ask about a time from 2000 to 2199')
          .optional()
          .describe('Now, when left out.'),
        timeZone: customerSchema.shape.timeZone,
        preferredHours: customerSchema.shape.preferredHours,
        calendar: businessCalendarSchema.optional(),
      }),
    ),
    responses: {
      200: json(
        z.object({
          at: instantSchema,
          goesOutAt: instantSchema,
          held: z.boolean(),
          reasons: z.array(reasonSchema),
          timeZone: z.string(),
        }),
        '`reasons` say why it waits, in the order in which they are met; not held, why a wish is left aside.',
      ),
      422: problem('The time zone is unknown.'),
      ...staffProblems,
    },
  }),
};
