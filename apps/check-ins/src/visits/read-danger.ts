import type { DangerView } from '@kesher/content/check-in/intake-view';
import { promiseOf } from '@kesher/domain/check-in/answer/answered';
import { crisisLineOf } from '@kesher/domain/check-in/answer/crisis-line';
import { findDanger } from '@kesher/domain/check-in/danger/find-danger';
import { climbOf } from '@kesher/domain/check-in/visit/climb-of-visit';
import { intakeFields } from '@kesher/domain/check-in/visit/intake-form';
import type { Visit } from '@kesher/domain/check-in/visit/visit';
import type { Instant } from '@kesher/domain/instant';

/** What the page before a visit says to whoever wrote words of danger; undefined where nobody did. */
export function dangerViewOf(
  visit: Visit,
  { country, now }: { country: string; now: Instant },
): DangerView | undefined {
  const { danger, intake } = visit;
  if (danger === undefined) return undefined;
  const climb = climbOf(visit);
  const texts = new Set<string>(intakeFields.filter(({ kind }) => kind === 'text').map(({ id }) => id));
  const dangerous = intake.answers.filter(({ field, value }) => texts.has(field) && findDanger(value).length > 0);
  return {
    fields: new Set(dangerous.map(({ field }) => field)),
    isAsked: climb !== undefined && climb.asked.length > 0,
    isTaken: climb?.acknowledged !== undefined,
    promise: promiseOf(climb, now),
    crisisLine: danger.selfHarm && crisisLineOf(country),
  };
}
