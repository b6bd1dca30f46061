import * as z from 'zod';

/** Pinpoint writes a list in JSON, and a lone word in CSV. */
const attributesSchema = z.record(z.string(), z.union([z.array(z.string()), z.string().transform((one) => [one])]));

/**
 * What Kesher takes from an endpoint that Amazon Pinpoint exported:
 * https://docs.aws.amazon.com/pinpoint/latest/developerguide/audience-define-export.html
 */
export const endpointSchema = z.object({
  ChannelType: z.string().min(1),
  Address: z.string().default(''),
  OptOut: z.string().default('NONE'),
  EndpointStatus: z.string().default('ACTIVE'),
  EffectiveDate: z.string().default(''),
  Attributes: attributesSchema.default({}),
  Demographic: z.object({ Locale: z.string().optional(), Timezone: z.string().optional() }).default({}),
  Location: z.object({ Country: z.string().optional() }).default({}),
  User: z.object({ UserId: z.string().optional(), UserAttributes: attributesSchema.default({}) }).optional(),
});
export type Endpoint = z.infer<typeof endpointSchema>;

/** Somebody on a list of those who must not be written to, wherever else they stand. */
export type OptOut = { channel: 'email' | 'sms'; address: string };

/** What the services that outlive Pinpoint hold: SMS opt-out lists (`describe-opted-out-numbers`), SES's suppression list. */
export const optOutsSchema = z.union([
  z
    .object({ OptedOutNumbers: z.array(z.object({ OptedOutNumber: z.string() })) })
    .transform(({ OptedOutNumbers }): OptOut[] =>
      OptedOutNumbers.map(({ OptedOutNumber }) => ({ channel: 'sms', address: OptedOutNumber })),
    ),
  z
    .object({ SuppressedDestinationSummaries: z.array(z.object({ EmailAddress: z.string(), Reason: z.string() })) })
    .transform(({ SuppressedDestinationSummaries }): OptOut[] =>
      // A bounce is no wish: such a mail opens the next channel, while a complaint must never be answered with more mail.
      SuppressedDestinationSummaries.filter(({ Reason }) => Reason === 'COMPLAINT').map(({ EmailAddress }) => ({
        channel: 'email',
        address: EmailAddress,
      })),
    ),
]);
