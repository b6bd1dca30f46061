import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { answerIntake, finishIntake } from '@kesher/domain/check-in/visit/answer-intake';
import { isVisitId } from '@kesher/domain/check-in/visit/booking';
import { type Visit, visitStateOf } from '@kesher/domain/check-in/visit/visit';
import type { Customer } from '@kesher/domain/customer/customer';
import { tokenPattern } from '@kesher/domain/link/link';
import { openLink } from '@kesher/engine/link/open-link';
import type { CheckInPorts } from '../ports.ts';
import { readHouse } from '../read-house.ts';

type Ports = Pick<
  CheckInPorts,
  'links' | 'customers' | 'checkIns' | 'protocols' | 'settings' | 'team' | 'rota' | 'hints' | 'clock'
>;

export type OpenedVisit = { kind: 'open'; customer: Customer; visit: Visit } | { kind: 'unknown' | 'closed' | 'gone' };

/** The visit that a customer's link leads to: of nobody but them. Undefined where the link is of no visit. */
export function openVisit(ports: Pick<Ports, 'links' | 'customers' | 'checkIns' | 'clock'>) {
  const open = openLink(ports);
  return async (token: string): Promise<OpenedVisit | undefined> => {
    const link = tokenPattern.test(token) ? await ports.links.open(token, ports.clock()) : undefined;
    if (link === undefined || !isVisitId(link.subjectId)) return undefined;
    const opened = await open(token);
    if (opened.kind === 'unreadable') throw opened.error;
    if (opened.kind !== 'open') return { kind: opened.kind };
    const visit = await ports.checkIns.visit(link.subjectId);
    const isTheirs = visit !== undefined && visit.customerId === opened.customer.id;
    if (!isTheirs || visitStateOf(visit) === 'cancelled') return { kind: 'gone' };
    return { kind: 'open', customer: opened.customer, visit };
  };
}

const mostTries = 5;

export type AnsweredVisit = 'recorded' | 'unreadable' | 'busy' | 'over' | 'unknown' | 'closed' | 'gone';

/** Keeps what a person did on the page before their visit, as one conditional write. Whom danger must wake is told at once. */
export function answerVisit(ports: Ports) {
  const open = openVisit(ports);
  const house = readHouse(ports);

  return async (
    token: string,
    did: { field: string; given: readonly string[] } | 'finished',
  ): Promise<AnsweredVisit> => {
    const { levels, now } = await house();
    const onDuty = levels.find((level) => level.length > 0) ?? [];
    for (let tries = 0; tries < mostTries; tries += 1) {
      const opened = (await open(token)) ?? { kind: 'unknown' };
      if (opened.kind !== 'open') return opened.kind;
      const { visit } = opened;
      const after = did === 'finished' ? finishIntake(visit, now) : answerIntake(visit, did, { onDuty, now });
      if (after === 'unreadable') return 'unreadable';
      if (after === 'closed') return 'over';
      if (after === visit) return 'recorded';
      if ((await ports.checkIns.putVisit(after)) === 'stale') continue;
      if (!after.followed) await ports.hints.subject({ job: checkInJob.name, id: after.id }, 0);
      return 'recorded';
    }
    return 'busy';
  };
}
