import * as z from 'zod';

// Only what a check-in reads; all else may stand there. FHIR R4: https://hl7.org/fhir/R4/resourcelist.html

const coding = z.object({ system: z.string().optional(), code: z.string().optional() });
const concept = z.object({ coding: z.array(coding).optional() });
const identifier = z.object({ system: z.string().optional(), value: z.string().optional() });
const reference = z.object({
  reference: z.string().optional(),
  identifier: identifier.optional(),
  display: z.string().optional(),
});
const period = z.object({ start: z.string().optional(), end: z.string().optional() });
const meta = z.object({ lastUpdated: z.string().optional() });
export type Period = z.infer<typeof period>;
export type Reference = z.infer<typeof reference>;
export type Concept = z.infer<typeof concept>;

/** What every resource has. */
export const resourceSchema = z.looseObject({
  resourceType: z.string(),
  id: z.string().optional(),
  meta: meta.optional(),
  identifier: z.union([z.array(identifier), identifier.transform((one) => [one])]).optional(),
});
export type Resource = z.infer<typeof resourceSchema>;

const humanName = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  given: z.array(z.string()).optional(),
  family: z.string().optional(),
});
const telecom = z.object({
  system: z.string().optional(),
  value: z.string().optional(),
  use: z.string().optional(),
  rank: z.int().optional(),
});
const address = z.object({ use: z.string().optional(), country: z.string().optional() });
const communication = z.object({ language: concept, preferred: z.boolean().optional() });
export type HumanName = z.infer<typeof humanName>;
export type Telecom = z.infer<typeof telecom>;
export type Address = z.infer<typeof address>;
export type Communication = z.infer<typeof communication>;

export const patientSchema = z.object({
  active: z.boolean().optional(),
  name: z.array(humanName).optional(),
  telecom: z.array(telecom).optional(),
  address: z.array(address).optional(),
  communication: z.array(communication).optional(),
  birthDate: z.string().optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
  link: z.array(z.object({ type: z.string() })).optional(),
});
export type Patient = z.infer<typeof patientSchema>;

/** Apart from the Patient: contacts that can't be read take nobody's check-in with them. */
export const patientContactsSchema = z.object({
  contact: z
    .array(
      z.object({
        relationship: z.array(concept).optional(),
        name: humanName.optional(),
        telecom: z.array(telecom).optional(),
        address: address.optional(),
        period: period.optional(),
      }),
    )
    .optional(),
});

export const relatedPersonSchema = z.object({
  active: z.boolean().optional(),
  patient: reference,
  relationship: z.array(concept).optional(),
  name: z.array(humanName).optional(),
  telecom: z.array(telecom).optional(),
  address: z.array(address).optional(),
  communication: z.array(communication).optional(),
  period: period.optional(),
});

export const encounterSchema = z.object({
  status: z.enum([
    'planned',
    'arrived',
    'triaged',
    'in-progress',
    'onleave',
    'finished',
    'cancelled',
    'entered-in-error',
    'unknown',
  ]),
  type: z.array(concept).optional(),
  serviceType: concept.optional(),
  subject: reference.optional(),
  appointment: z.array(reference).optional(),
  participant: z.array(z.object({ individual: reference.optional() })).optional(),
  period: period.optional(),
});

export const procedureSchema = z.object({
  status: z.enum([
    'preparation',
    'in-progress',
    'not-done',
    'on-hold',
    'stopped',
    'completed',
    'entered-in-error',
    'unknown',
  ]),
  code: concept.optional(),
  subject: reference.optional(),
  encounter: reference.optional(),
  performer: z.array(z.object({ actor: reference.optional() })).optional(),
  performedDateTime: z.string().optional(),
  performedPeriod: period.optional(),
});

export const appointmentSchema = z.object({
  status: z.enum([
    'proposed',
    'pending',
    'booked',
    'arrived',
    'fulfilled',
    'cancelled',
    'noshow',
    'entered-in-error',
    'checked-in',
    'waitlist',
  ]),
  serviceType: z.array(concept).optional(),
  appointmentType: concept.optional().catch(undefined),
  priority: z.int().optional().catch(undefined),
  participant: z.array(z.object({ actor: reference.optional() })).optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  minutesDuration: z.int().min(1).max(1_440).optional(),
});

export const bundleSchema = z.object({
  entry: z
    .array(
      z.object({
        fullUrl: z.string().optional(),
        resource: z.unknown().optional(),
        request: z.object({ method: z.string().optional(), url: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

/** The status of a subscription as R4 carries it (Parameters), and as R4B does (SubscriptionStatus). */
export const notificationSchema = z.object({
  type: z.string().optional(),
  notificationEvent: z.array(z.object({ focus: reference.optional() })).optional(),
  parameter: z
    .array(
      z.object({
        name: z.string(),
        valueCode: z.string().optional(),
        part: z.array(z.object({ name: z.string(), valueReference: reference.optional() })).optional(),
      }),
    )
    .optional(),
});
