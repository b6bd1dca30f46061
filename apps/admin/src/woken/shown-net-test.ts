import { dayMs } from '@kesher/domain/instant';
import type { NetTest } from '../server/api-types.ts';

/** How long a torn net is shown: until the next day’s test has said more. */
const shownForMs = dayMs;

/** What of the newest test concerns somebody: one that waits for them, or one that showed the net torn. */
export function shownNetTest(
  tests: readonly NetTest[],
  { me, nowMs }: { me: string; nowMs: number },
): { kind: 'waits' | 'torn'; test: NetTest; isAsked: boolean } | undefined {
  const [test] = tests;
  if (test === undefined) return undefined;
  const isAsked = test.asked.includes(me) && test.acknowledged === undefined;
  if (test.torn !== undefined)
    return nowMs - Date.parse(test.torn.at) < shownForMs ? { kind: 'torn', test, isAsked } : undefined;
  return isAsked && nowMs - Date.parse(test.since) < shownForMs ? { kind: 'waits', test, isAsked } : undefined;
}
