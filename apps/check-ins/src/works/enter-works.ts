import { type CheckInId, checkInIdSchema } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { type StatedPerson, statedPersonSchema } from '@kesher/domain/check-in/plan/person';
import type { Plan } from '@kesher/domain/check-in/plan/plan-check-in';
import { type WorkRecord, workRecordSchema } from '@kesher/domain/check-in/plan/work';
import type { Statement } from '@kesher/domain/check-in/plan/work-book';
import { type WorkProblem, type WorkProblemCode, workProblem } from '@kesher/domain/check-in/plan/work-problem';
import { type KnownWork, unknownWork, withRecord } from '@kesher/domain/check-in/store/known-work';
import { moveOn } from '@kesher/domain/check-in/store/move-on';
import type { Booking } from '@kesher/domain/check-in/visit/booking';
import { customerIdSchema, type StaffId } from '@kesher/domain/ids';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import { inParallel } from '@kesher/engine/in-parallel';
import { listOnPhone } from '../one-phone/phone-day.ts';
import type { CheckInPorts } from '../ports.ts';
import { readAround } from '../read-around.ts';
import { type House, readHouse } from '../read-house.ts';
import { enterVisits } from '../visits/enter-visits.ts';
import { forgetErased, takePerson } from './take-person.ts';
import { unknownGuardians } from './unknown-guardians.ts';
import { BusyRowError, untilStored } from './until-stored.ts';

/** What it takes to take works in. */
export type EnterPorts = Pick<
  CheckInPorts,
  | 'checkIns'
  | 'protocols'
  | 'customers'
  | 'suppressions'
  | 'erasures'
  | 'messages'
  | 'settings'
  | 'team'
  | 'rota'
  | 'hints'
  | 'fingerprint'
  | 'clock'
>;

/** What became of one work. */
export type Entered = { id: string; plan: Plan };
/**
 * What became of all that was handed over together: each work once, how many visits lie ahead, and whatever could not be
 * taken, with its remedy.
 */
export type EnteredWorks = { works: Entered[]; visits: number; problems: WorkProblem[] };

const atOnce = 10;

/**
 * Takes completed work, in whatever order and however often it comes: persons first, then each work with what follows from
 * it, in one conditional write. What was taken back is no longer true from that write on. `typedBy` is who typed it in, where
 * no other system sent it.
 */
export function enterWorks(ports: EnterPorts) {
  const house = readHouse(ports);
  const around = readAround(ports);
  const take = takePerson(ports);
  const withoutGuardian = unknownGuardians(ports);
  const list = listOnPhone(ports);
  const book = enterVisits(ports);
  const hint = (id: CheckInId) => ports.hints.subject({ job: checkInJob.name, id }, 0);

  return async (statements: readonly Statement[], typedBy?: StaffId): Promise<EnteredWorks> => {
    const { persons, records, bookings, problems } = sorted(statements);
    const known = await house();
    const { defaultLanguage } = known.settings.sender;
    const erased = new Set<string>();
    await inParallel([...persons], atOnce, async ([id, said]) => {
      for (const person of said) {
        const outcome = await orElse(
          () => take(person, { defaultLanguage, typedBy }),
          (code) => code,
        );
        if (outcome === 'erased') erased.add(id);
        else if (outcome !== 'taken') problems.push(workProblem(outcome, id));
      }
    });
    // Once all are taken: a guardian may have come with the same list, behind the child.
    for (const id of await withoutGuardian([...persons.values()].flat()))
      problems.push(workProblem('guardian-unknown', id));
    let visits = 0;
    await inParallel([...bookings], atOnce, async ([id, ofVisit]) => {
      if (ofVisit.some(({ personId }) => personId !== undefined && erased.has(personId))) return;
      const outcome = await orElse(
        () => book(ofVisit, known),
        (code) => code,
      );
      if (outcome === 'taken') visits += 1;
      else if (outcome !== 'passed-over') problems.push(workProblem(outcome, id));
    });
    // Whoever may be asked at once waits until all of them are known: one phone may be several people's.
    const asking: CheckInId[] = [];
    const works = await inParallel([...records], atOnce, async ([id, ofWork]): Promise<Entered> => {
      if (ofWork.some(({ personId }) => personId !== undefined && erased.has(personId))) return { id, plan: gone };
      const { plan, isNew } = await orElse<{ plan: Plan; isNew: boolean }>(
        () => enter(id, ofWork, known),
        (code) => ({ plan: { kind: 'refused', code }, isNew: false }),
      );
      if (isNew && plan.kind === 'planned' && plan.checkIn.next?.does === 'ask') {
        // A phone that is many people's may be written by all of them at once; its check-ins are listed again as they are moved on.
        await list(plan.checkIn, known).catch((error: unknown) => {
          if (!(error instanceof BusyRowError)) throw error;
        });
        asking.push(id);
      } else if (isNew) await hint(id);
      return { id, plan };
    });
    for (const id of asking) await hint(id);
    for (const { id, plan } of works) if (plan.kind === 'refused') problems.push(workProblem(plan.code, id));
    return { works, visits, problems };
  };

  async function isErased(personId: string): Promise<boolean> {
    const id = customerIdSchema.safeParse(personId).data;
    return id !== undefined && forgetErased(ports, id);
  }

  async function enter(
    id: CheckInId,
    records: readonly WorkRecord[],
    about: House,
  ): Promise<{ plan: Plan; isNew: boolean }> {
    let entered: { plan: Plan; isNew: boolean } = {
      plan: { kind: 'refused', code: 'resource-unreadable' },
      isNew: false,
    };
    await untilStored(async () => {
      const found = (await ports.checkIns.work(id)) ?? unknownWork(id, about.now);
      const told = withAll(found, records, about);
      if (told === 'full') return 'stored';
      const { plan, known } = moveOn(told, await around(told, about));
      entered = { plan, isNew: known !== found && !known.followed };
      // Told and decided are one write.
      return known === found ? 'stored' : ports.checkIns.putWork({ ...known, revision: found.revision + 1 });
    });
    // Asked once more: an erasure that began after the person was taken may not have found this row.
    for (const { personId } of records)
      if (personId !== undefined && (await isErased(personId))) return { plan: gone, isNew: false };
    return entered;
  }
}

/** One row that cannot be read or written takes the others down with it nowhere. */
async function orElse<Outcome>(
  enter: () => Promise<Outcome>,
  refused: (code: WorkProblemCode) => Outcome,
): Promise<Outcome> {
  try {
    return await enter();
  } catch (error) {
    if (error instanceof UnreadableRowError) return refused('row-unreadable');
    if (error instanceof BusyRowError) return refused('busy');
    throw error;
  }
}

const gone: Plan = { kind: 'withdrawn', because: 'inactive' };

function withAll(found: KnownWork, records: readonly WorkRecord[], { settings, now }: House): KnownWork | 'full' {
  const { timeZone } = settings.calendar;
  let known = found;
  for (const record of records) {
    const next = withRecord(known, record, { timeZone, now });
    if (next === 'full') return 'full';
    known = next;
  }
  return known;
}

/** By whom and by which work, as the stores can keep it; what they cannot is refused. */
function sorted(statements: readonly Statement[]) {
  const persons = new Map<string, StatedPerson[]>();
  const records = new Map<CheckInId, WorkRecord[]>();
  const bookings = new Map<string, Booking[]>();
  const problems: WorkProblem[] = [];
  for (const said of statements) {
    if (said.kind === 'person') {
      const person = statedPersonSchema.safeParse(said.person).data;
      if (person === undefined) problems.push(workProblem('resource-unreadable', said.person.id));
      else persons.set(person.id, [...(persons.get(person.id) ?? []), person]);
      continue;
    }
    if (said.kind === 'booking') {
      bookings.set(said.booking.id, [...(bookings.get(said.booking.id) ?? []), said.booking]);
      continue;
    }
    const record = workRecordSchema.safeParse(said.record).data;
    const id = checkInIdSchema.safeParse(said.record.workId).data;
    if (record === undefined || id === undefined) problems.push(workProblem('id-missing', said.record.id));
    else records.set(id, [...(records.get(id) ?? []), record]);
  }
  return { persons, records, bookings, problems };
}
