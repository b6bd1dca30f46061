import * as z from 'zod';
import { addMs, dayMs, type Instant, type IsoDate } from '../instant.ts';
import type { DelayFacts } from './delay-facts.ts';

/** What silence means for one version of a delay. */
export type Silence =
  /** The customer need not answer; the order stands. */
  | { kind: 'agrees' }
  /** Silence is not a yes: without an answer by then, the action follows. */
  | { kind: 'not-a-yes'; answerBy: Instant; action: 'hold' | 'refund' };

export const consentRoundRuleSchema = z.object({
  /** A first delay up to this many days past the promised date may take silence as agreement; 0 means never. */
  silenceAgreesUpToDays: z.int().min(0).max(365),
  action: z.enum(['hold', 'refund']),
  answerWithinDays: z.int().min(1).max(60),
});
export type ConsentRoundRule = z.infer<typeof consentRoundRuleSchema>;

/**
 * Rules by country. United States: 16 CFR 435.2(b), a first definite delay of at most 30 days may be taken as accepted;
 * a longer, indefinite or later delay needs consent, or a prompt refund. Elsewhere nothing so exact is in force, and the
 * careful reading is to hold the order and have a person ask.
 */
export const consentRoundRules: Record<'US' | 'default', ConsentRoundRule> = {
  US: { silenceAgreesUpToDays: 30, action: 'refund', answerWithinDays: 14 },
  default: { silenceAgreesUpToDays: 30, action: 'hold', answerWithinDays: 14 },
};

const answerDays = Object.values(consentRoundRules).map(({ answerWithinDays }) => answerWithinDays);

/** What the silence of a customer of this country means for this round of the delay (1 is the first). */
export function silenceMeans(
  facts: Pick<DelayFacts, 'window'>,
  at: { round: number; promisedOn?: IsoDate | undefined; publishedAt: Instant; country: string | undefined },
): Silence {
  const rule = at.country === 'US' ? consentRoundRules.US : consentRoundRules.default;
  const from = at.promisedOn ?? at.publishedAt.slice(0, 10);
  const withinLimit =
    facts.window.kind === 'dates' &&
    Date.parse(facts.window.to) - Date.parse(from) <= rule.silenceAgreesUpToDays * dayMs;
  if (at.round === 1 && withinLimit) return { kind: 'agrees' };
  return { kind: 'not-a-yes', answerBy: addMs(at.publishedAt, rule.answerWithinDays * dayMs), action: rule.action };
}

/** When silence can first have to be settled in a round that began then, whatever a customer's country. */
export function earliestAnswerBy(beganAt: Instant): Instant {
  return addMs(beganAt, Math.min(...answerDays) * dayMs);
}

/** The next moment after `now` for that, where countries give different times; undefined when all have passed. */
export function answerByAfter(beganAt: Instant, now: Instant): Instant | undefined {
  const answersBy = answerDays.map((days) => addMs(beganAt, days * dayMs)).toSorted();
  return answersBy.find((answerBy) => answerBy > now);
}
