import type { Answer, CheckIn } from '@kesher/domain/check-in/check-in';
import type { Written, Wrong } from './watch-check-ins.ts';

/** How a person of the run ends whatever they write: whoever else's row it comes to, it shows. */
export const signedBy = (customerId: string): string => `(${customerId})`;
/** What somebody writes who must have a person, whatever else they tick. */
export const dangerText = 'it does not stop bleeding';

const spoken = new Set<string | undefined>(['fine', 'some-trouble', 'urgent']);
const kept = 20;

/** What is wrong about the steps of a check-in: one that waits for its time is passed over, and nobody is asked. */
export function wrongSteps({ before, after }: Written, hasRefusedCalls: boolean): Wrong[] {
  if (before?.state !== 'waiting' || before.next === undefined || after.state === 'cancelled') return [];
  // A call that its person has refused is passed over.
  if (hasRefusedCalls && before.next.does !== 'ask') return [];
  const isPassed = after.stepId !== before.stepId || after.state === 'answered' || after.state === 'not-reached';
  return isPassed ? [{ rule: 'every step', says: `${before.stepId} waited for its time, and is passed over` }] : [];
}

/** What is wrong about the answers of a check-in: lost, of somebody else, made up, or a call for help without a person. */
export function wrongAnswers({ before, after }: Written): Wrong[] {
  const added = after.answers.filter((answer) => !isIn(answer, before));
  const wrong: Wrong[] = [];
  const lost = (before?.answers ?? []).filter((answer) => !isIn(answer, after));
  if (lost.length > 0 && (before?.answers.length ?? 0) < kept)
    wrong.push({ rule: 'heard', says: `${lost.length} answers are gone` });
  for (const { text, feeling } of added) {
    const isHeard = text?.endsWith(signedBy(after.customerId));
    if (text !== undefined && !isHeard)
      wrong.push({ rule: 'heard', says: `it holds what another person wrote: ${text}` });
    if (text === undefined && !isSpoken(before, after))
      wrong.push({ rule: 'silence', says: `it says "${feeling}", and nobody said so` });
    const isFlag = feeling === 'need-help' || text?.includes(dangerText) === true;
    const { escalation } = after;
    if (isFlag && (escalation === undefined || escalation.acknowledged !== undefined) && text !== undefined)
      wrong.push({ rule: 'flag', says: `it was answered "${feeling}" (${text}), and no person is asked` });
  }
  if (after.state === 'answered' && before?.state !== 'answered' && added.length === 0)
    wrong.push({ rule: 'silence', says: 'it counts as answered, and nobody answered' });
  return wrong;
}

function isSpoken(before: CheckIn | undefined, after: CheckIn): boolean {
  const last = after.attempts.at(-1);
  return spoken.has(last?.outcome) && before?.attempts.at(-1)?.outcome === undefined;
}

function isIn(answer: Answer, checkIn: CheckIn | undefined): boolean {
  return (
    checkIn?.answers.some(
      ({ at, text, feeling }) => at === answer.at && text === answer.text && feeling === answer.feeling,
    ) === true
  );
}
