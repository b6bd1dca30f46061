import { isSamePerson } from '@kesher/domain/staff/staff-id';
import type { CheckIn } from '../server/api-types.ts';

type Escalation = NonNullable<CheckIn['escalation']>;

/** Who is asked next if nobody takes a flag up in its time: first those at work are asked, then all who may act, then the management. */
export function nextAsked({ escalation, isOverdue }: Pick<CheckIn, 'isOverdue'> & { escalation: Escalation }) {
  if (isOverdue) return 'late';
  if (escalation.isLast) return 'last';
  return escalation.level === 0 ? 'all' : 'managers';
}

/** Whether somebody may take a flag up: whoever was asked, and where there was nobody to ask, whoever may act. */
export function isAsked({ asked }: Escalation, me: string): boolean {
  return asked.length === 0 || asked.some((one) => isSamePerson(one, me));
}
