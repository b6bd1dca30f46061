import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { isVisitId } from '@kesher/domain/check-in/visit/booking';
import { mayHaveBeenTold } from '@kesher/domain/message/states';
import type { AudienceSource } from '@kesher/engine/freeze/freeze-audience';
import { readPrevious } from '@kesher/engine/freeze/read-previous';
import type { CheckInPorts } from './ports.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'audience' | 'messages'>;

/**
 * A check-in, or a visit, as the source of an audience of one: its person, or in a child's stead their guardian; what waited
 * of earlier notices is taken back.
 */
export function audienceOfCheckIn(ports: Ports): AudienceSource {
  return async ({ subjectId, before }, { after, resolve }) => {
    const subject = isVisitId(subjectId)
      ? await ports.checkIns.visit(subjectId)
      : (await ports.checkIns.work(subjectId))?.checkIn;
    const told = subject && ('bookings' in subject ? subject.told : subject.said);
    const guardianId = told?.to;
    const customerId = guardianId ?? subject?.customerId;
    if (customerId === undefined || after !== undefined) return { members: [], upTo: undefined };
    const { previous } = await readPrevious(ports, before, undefined);
    const resolved = await Promise.all(previous.map((each) => resolve(each)));
    const toldBefore = resolved.some(({ messages }) => messages.some(({ state }) => mayHaveBeenTold(state)));
    const facts = checkInJob.factsSchema.parse({ checkInId: subjectId, ...(guardianId && { ofChild: true }) });
    return {
      members: [{ customerId, toldBefore, ...facts }],
      upTo: undefined,
    };
  };
}
