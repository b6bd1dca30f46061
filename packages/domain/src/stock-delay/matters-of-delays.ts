import type { SubjectId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { KnownOfCustomer } from '../job/job.ts';
import type { Matter } from '../job/matter.ts';
import { takenAt } from '../message/taken-at.ts';
import { endingChoiceOf } from './choice/ending-choice.ts';
import { factsOf } from './decide.ts';
import { delayContentOf } from './read-delay.ts';
import { choiceWorkOf } from './task-kinds.ts';

/** A delay is a harm from when the customer was to be told of it, until they end the wait or hear that it is over. */
export function mattersOfDelays({ messages, notices, tasks }: KnownOfCustomer): Matter[] {
  const opened = new Map<SubjectId, Instant>();
  const closed = new Map<SubjectId, Instant>();
  const earliest = (of: Map<SubjectId, Instant>, subjectId: SubjectId, at: Instant) => {
    const before = of.get(subjectId);
    if (before === undefined || at < before) of.set(subjectId, at);
  };
  for (const message of messages) {
    const { noticeId, plannedAt } = message;
    const acceptedAt = takenAt(message);
    const notice = notices.get(noticeId);
    if (notice?.content.job !== 'stock-delay') continue;
    earliest(opened, notice.subjectId, plannedAt);
    const isOver = factsOf(delayContentOf(notice).statement) === undefined;
    if (isOver && acceptedAt !== undefined) earliest(closed, notice.subjectId, acceptedAt);
  }
  for (const task of tasks) {
    if (choiceWorkOf(task) === undefined) continue;
    earliest(opened, task.subjectId, task.createdAt);
    const choice = endingChoiceOf(task);
    if (choice) earliest(closed, task.subjectId, choice.at);
  }
  return [...opened].map(([subjectId, openedAt]) => {
    const closedAt = closed.get(subjectId);
    return { job: 'stock-delay', subjectId, kind: 'harm', openedAt, ...(closedAt && { closedAt }) };
  });
}
