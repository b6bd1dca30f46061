import { staffIdSchema } from '../ids.ts';
import { addMs, hourMs, type Instant, minuteMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { delaySteps } from '../stock-delay/decide.ts';
import { aDraftedDelay, aStatement } from '../stock-delay/stock-delay.fixture.ts';
import { type StockDelay, stockDelaySchema } from '../stock-delay/stock-delay.ts';
import type { Decision } from './decision.ts';

const { announce, draftStatement, goLive } = delaySteps;

export const now: Instant = instantSchema.parse('2026-11-22T08:00:00.000Z');
export const at = (ms: number) => addMs(now, ms);
export const [ann, ben, cem] = ['ann', 'ben', 'cem'].map((id) => staffIdSchema.parse(id)) as [never, never, never];
export const small = { audience: 3, approvalFrom: 100, countdownSeconds: 60 };
export const large = { ...small, audience: 100 };
export const unstopped = { countdownSeconds: 60, stops: [] };
export const promisedBy = instantSchema.parse('2026-11-25T10:00:00.000Z');

/** The record after a step, as it is read again. */
export function done(decision: Decision<StockDelay>): StockDelay {
  if (decision.kind !== 'changed') throw new Error(`refused: ${decision.refusal}`);
  return stockDelaySchema.parse(decision.to);
}
export const refusalOf = (decision: Decision<StockDelay>) =>
  decision.kind === 'refused' ? decision.refusal : undefined;
/** A delay of the tests on its way: counting down, waiting for a second person, told to customers. */
export const inCountdown = () => done(announce(aDraftedDelay(), { by: ann, now }, small));
export const awaiting = () => done(announce(aDraftedDelay(), { by: ann, now }, large));
export function live(delay: StockDelay, when: Instant): StockDelay {
  const gone = goLive(delay, when);
  if (!gone) throw new Error('did not go live');
  return stockDelaySchema.parse(gone);
}
export const opened = () => live(inCountdown(), at(minuteMs));
/** What is said next, announced and live at once. */
export function say(delay: StockDelay, kind: Parameters<typeof aStatement>[0], when = at(hourMs)): StockDelay {
  const drafted = done(draftStatement(delay, aStatement(kind), { by: ann, now: when }));
  return live(done(announce(drafted, { by: ann, now: when }, { ...small, countdownSeconds: 0 })), when);
}
