import type { SubjectId } from '../ids.ts';
import type { KnownOfCustomer } from '../job/job.ts';
import type { Matter } from '../job/matter.ts';
import { takenAt } from '../message/taken-at.ts';
import { crisisContentSchema } from './crisis-notice.ts';

/** A bulletin is a harm from when the customer was to be told of it, until they hear that it is over. */
export function mattersOfBulletins({ messages, notices }: KnownOfCustomer): Matter[] {
  const matters = new Map<SubjectId, Matter>();
  for (const message of messages.toSorted((left, right) => (left.plannedAt < right.plannedAt ? -1 : 1))) {
    const notice = notices.get(message.noticeId);
    const said = crisisContentSchema.safeParse(notice?.content).data;
    if (notice === undefined || said === undefined) continue;
    const { subjectId } = notice;
    const matter = matters.get(subjectId) ?? {
      job: said.job,
      subjectId,
      kind: 'harm',
      openedAt: message.plannedAt,
    };
    const isOver = said.statement.kind === 'released' || said.statement.kind === 'withdrawn';
    const heardAt = isOver ? takenAt(message) : undefined;
    matters.set(subjectId, heardAt && matter.closedAt === undefined ? { ...matter, closedAt: heardAt } : matter);
  }
  return [...matters.values()];
}
