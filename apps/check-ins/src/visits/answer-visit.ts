import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { guardianOf } from '@kesher/domain/check-in/guardian/guardian-of';
import { answerIntake, finishIntake } from '@kesher/domain/check-in/visit/answer-intake';
import { isVisitId } from '@kesher/domain/check-in/visit/booking';
import { type Visit, visitStateOf } from '@kesher/domain/check-in/visit/visit';
import type { Customer } from '@kesher/domain/customer/customer';
import { tokenPattern } from '@kesher/domain/link/link';
import { openLink } from '@kesher/engine/link/open-link';
import { askedIn } from '../addressee-of.ts';
import type { CheckInPorts } from '../ports.ts';
import { readHouse } from '../read-house.ts';

type Ports = Pick<
  CheckInPorts,
  'links' | 'customers' | 'checkIns' | 'protocols' | 'settings' | 'team' | 'rota' | 'hints' | 'clock'
>;

export type OpenedVisit =
  /** `reader` is the customer, or in a child's stead the guardian. */
  { kind: 'open'; customer: Customer; reader: Customer; visit: Visit } | { kind: 'unknown' | 'closed' | 'gone' };

/** The visit that a customer's link leads to: of nobody but them, or of the child whose guardian they are still. Undefined where the link is of no visit. */
export function openVisit(ports: Pick<Ports, 'links' | 'customers' | 'checkIns' | 'settings' | 'clock'>) {
  const open = openLink(ports);
  return async (token: string): Promise<OpenedVisit | undefined> => {
    const link = tokenPattern.test(token) ? await ports.links.open(token, ports.clock()) : undefined;
    if (link === undefined || !isVisitId(link.subjectId)) return undefined;
    const opened = await open(token);
    if (opened.kind === 'unreadable') throw opened.error;
    if (opened.kind !== 'open') return { kind: opened.kind };
    const visit = await ports.checkIns.visit(link.subjectId);
    const { customer: reader } = opened;
    if (visit?.customerId === undefined || visitStateOf(visit) === 'cancelled') return { kind: 'gone' };
    const isOwn = visit.customerId === reader.id;
    const customer = isOwn ? reader : await ports.customers.get(visit.customerId);
    if (customer === undefined) return { kind: 'gone' };
    const at = askedIn(await ports.settings.get(), ports.clock());
    if (!isOwn && guardianOf(customer, at)?.id !== reader.id) return { kind: visit.told?.over ? 'gone' : 'closed' };
    return { kind: 'open', customer, reader, visit };
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
    const { levels, turns, now } = await house();
    for (let tries = 0; tries < mostTries; tries += 1) {
      const opened = (await open(token)) ?? { kind: 'unknown' };
      if (opened.kind !== 'open') return opened.kind;
      const { visit } = opened;
      const after = did === 'finished' ? finishIntake(visit, now) : answerIntake(visit, did, { levels, turns, now });
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
