import { knownJobs } from '@kesher/content/job/known-jobs';
import { settingsSchema } from '@kesher/domain/business/settings-store';
import * as z from 'zod';

const hostName = z.string().regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'use a host name');

/** Where staff sign in. `oidc` is for an own provider, and for an emulator without Cognito. */
const signInSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cognito'),
    /** The first part of Cognito's sign-in host; unique within the region among all of AWS. */
    hostPrefix: z.string().regex(/^[a-z][a-z0-9-]{2,40}$/),
    /** Where the staff app runs; people come back there after signing in. */
    adminUrl: z.url().regex(/\/admin\/$/, 'end with /admin/'),
  }),
  z.strictObject({ kind: z.literal('oidc'), issuer: z.url(), jwksUrl: z.url(), clientId: z.string().min(1) }),
]);

const ownHostSchema = z.strictObject({
  name: hostName,
  /** CloudFront takes certificates of us-east-1 only, whatever the region of the stage. */
  certificateArn: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/, 'use a certificate of us-east-1'),
});

/** What customers and staff open in a browser. `none` is for an own web server, and for an emulator without CloudFront. */
const webSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cloudfront'),
    /** Without it, CloudFront's own host, which is known only after the first deploy. */
    ownHost: ownHostSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('none'),
    /** Where customers' links lead. Without it they lead to the API's own host on AWS. */
    publicUrl: z.url().regex(/[^/]$/, 'leave the slash at the end away').optional(),
  }),
]);

/**
 * Who serves the public page, which stands when all else is down. With `none` its files still lie in the bucket, and
 * something of one's own shows them (or an emulator has no CloudFront).
 */
const statusPageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cloudfront'), ownHost: ownHostSchema.optional() }),
  z.strictObject({
    kind: z.literal('none'),
    publicUrl: z.url().regex(/[^/]$/, 'leave the slash at the end away'),
  }),
]);

/** Everything that tells one deployment of Kesher from another. No secrets: those are made on AWS and stay there. */
export const stageSchema = z
  .strictObject({
    /** Part of every name on AWS, so that stages live side by side in one account. Never change it: names cannot move. */
    name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/, 'use 2 to 12 lower-case letters and digits'),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
    web: webSchema,
    statusPage: statusPageSchema,
    email: z.strictObject({
      /** The verified domain; nothing can be sent from anywhere else. */
      domain: hostName,
      /** False when another stage or team owns the domain's identity in this account, or an emulator lacks it. */
      createIdentity: z.boolean(),
      /** Signs with Easy DKIM and sends with an own MAIL FROM. Off for emulators only: mail would be taken for spam. */
      dkim: z.boolean(),
      /** In the SES sandbox, AWS asks for rights on the verified recipients too. Empty once the sandbox is left. */
      sandboxRecipients: z.array(z.email()),
      /** Mails a second at most, for whoever shares the account with others. Without it, what SES grants the account. */
      maxPerSecond: z.number().positive().optional(),
    }),
    sms: z.strictObject({
      /** SNS refuses an SMS that costs more. */
      maxPriceUsd: z.string().regex(/^\d+\.\d{2}$/),
      /** The account's limit. CloudFormation cannot set it, so a command of docs/deploy.md does, and the doctor compares. */
      monthlySpendLimitUsd: z.int().min(1),
      /** The number that SMS leave from, where a country wants one (the US do). Without it the sender ID stands alone. */
      originationNumber: z
        .string()
        .regex(/^\+[1-9]\d{6,14}$/)
        .optional(),
      /**
       * SNS writes the fate of each SMS into one log of the account and region. One stage creates it, others share it;
       * `none` leaves each SMS at "accepted" (an emulator, which writes no such log).
       */
      deliveryLog: z.enum(['create', 'share', 'none']),
    }),
    /** Table capacity. Left away, tables start cold and grow as AWS sees fit, at no cost when idle. */
    tables: z.strictObject({
      /** What every table and index takes at once from the start; paid once, and never lowered again. AWS's least: 12,000 and 4,000. */
      warmPerSecond: z.strictObject({ reads: z.int().min(12_000), writes: z.int().min(4_000) }).optional(),
      /** What no table or index may exceed, as a guard of the bill; beyond it DynamoDB throttles and the sweep goes on later. */
      capPerSecond: z.strictObject({ reads: z.int().min(100), writes: z.int().min(100) }).optional(),
    }),
    /** How many pollers stand ready for the crisis lane's queues; each is paid by the hour. Without it AWS scales from zero. */
    crisisPollers: z.strictObject({ minimum: z.int().min(2).max(200), maximum: z.int().min(2).max(2000) }).optional(),
    /**
     * How many functions at once AWS keeps for each function of the crisis lane, and for each customers' door, whatever the
     * others do. It is taken from the account's, of which a hundred must stay free: not for an account of ten.
     */
    reservedConcurrency: z.strictObject({ crisis: z.int().min(1), doors: z.int().min(1) }).optional(),
    signIn: signInSchema,
    /** API Gateway checks staff's tokens before the functions do so again. Off only where an emulator lacks it. */
    jwtAuthorizer: z.boolean(),
    /** API Gateway's limit for the routes: requests per second, and how many may come at once. */
    throttle: z.strictObject({ ratePerSecond: z.int().min(1), burst: z.int().min(1) }),
    /** Which senders may post events. Each gets a secret on AWS. */
    webhooks: z.array(z.enum(['kesher', 'shopify', 'woocommerce', 'works', 'fhir'])),
    /** Raise it after a secret was changed, so that the next deploy hands the new value to the functions. */
    secretsRevision: z.int().min(1),
    /** Encrypts the tables with health data by a key of one's own: USD 1 a month and a price per request. */
    ownKeyForHealthData: z.boolean(),
    /** Who is told when something breaks. */
    alarmEmails: z.array(z.email()),
    /** CloudFormation refuses to delete the stacks that hold data and people's sign-in. Off for emulators that lack it. */
    terminationProtection: z.boolean(),
    /** What the functions run on; an emulator runs what its own machine is. */
    architecture: z.enum(['arm64', 'x86_64']),
    logRetentionDays: z.union([z.literal(14), z.literal(30), z.literal(90), z.literal(180), z.literal(365)]),
    logLevel: z.enum(['INFO', 'WARN']),
    /** Sends every AWS call of the functions elsewhere; for emulators that do not do so by themselves. */
    awsEndpointUrl: z.url().optional(),
    /** The sender, languages, calendar and rules that staff find when they first sign in and may change there. */
    business: settingsSchema
      .omit({ revision: true })
      .transform((business, context) => ({ ...business, ...knownJobs.readSettings(business, context) })),
  })
  .refine(({ email, business }) => business.sender.emailFrom.endsWith(`@${email.domain}`), {
    error: 'the sender must have an address of the verified domain',
    path: ['business', 'sender', 'emailFrom'],
  })
  .refine(({ email }) => email.createIdentity || !email.dkim, {
    error: 'DKIM belongs to the identity, and this stage does not create it',
    path: ['email', 'dkim'],
  })
  .refine(({ web, signIn }) => adminUrlAgrees(web, signIn), {
    error: 'staff come back to another host than the one that the staff app is served from',
    path: ['signIn', 'adminUrl'],
  });

function adminUrlAgrees(web: z.infer<typeof webSchema>, signIn: z.infer<typeof signInSchema>): boolean {
  if (web.kind === 'none' || !web.ownHost || signIn.kind === 'oidc') return true;
  return signIn.adminUrl === `https://${web.ownHost.name}/admin/`;
}

export type StageInput = z.input<typeof stageSchema>;
export type Stage = z.infer<typeof stageSchema>;
