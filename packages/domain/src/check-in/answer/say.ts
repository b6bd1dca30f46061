import type { CustomerId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { CheckIn, Said } from '../check-in.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import { signatureInForce } from '../protocol/signature.ts';

/**
 * The check-in with what its person is told now, by the rule that somebody has signed: without draft, countdown or second
 * person. It was decided when it was signed, so a stop that was pressed since holds it. Undefined where nobody answers
 * for it any more.
 */
export function sayBySignature(
  checkIn: CheckIn,
  what: Pick<Said, 'says' | 'call' | 'line'>,
  { protocol, guardianId, now }: { protocol: PlannedBy; guardianId?: CustomerId | undefined; now: Instant },
): CheckIn | undefined {
  const signature = signatureInForce(protocol, checkIn.language, now);
  if (signature === undefined) return undefined;
  const said: Said = {
    ...what,
    version: (checkIn.said?.version ?? 0) + 1,
    stepId: checkIn.stepId,
    by: signature.by,
    decidedAt: signature.at,
    at: now,
    ...(guardianId && { to: guardianId }),
    published: false,
  };
  return { ...checkIn, said, revision: checkIn.revision + 1 };
}
