import { type CheckInId, checkInIdSchema } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { type StatedPerson, statedPersonSchema } from '@kesher/domain/check-in/plan/person';
import type { Plan } from '@kesher/domain/check-in/plan/plan-check-in';
import { type WorkRecord, workRecordSchema } from '@kesher/domain/check-in/plan/work';
import type { Statement } from '@kesher/domain/check-in/plan/work-book';
import { type WorkProblem, workProblem } from '@kesher/domain/check-in/plan/work-problem';
import { type KnownWork, unknownWork, withRecord } from '@kesher/domain/check-in/store/known-work';
import { moveOn } from '@kesher/domain/check-in/store/move-on';
import { inParallel } from '@kesher/engine/in-parallel';
import type { CheckInPorts } from '../ports.ts';
import { readAround } from '../read-around.ts';
import { type House, readHouse } from '../read-house.ts';
import { takePerson } from './take-person.ts';
import { untilStored } from './until-stored.ts';

type Ports = Pick<
  CheckInPorts,
  'checkIns' | 'protocols' | 'customers' | 'erasures' | 'messages' | 'settings' | 'team' | 'rota' | 'hints' | 'clock'
>;

/** What became of one work. */
export type Entered = { id: string; plan: Plan };
/** What became of all that was handed over together: each work once, and whatever could not be taken, with its remedy. */
export type EnteredWorks = { works: Entered[]; problems: WorkProblem[] };

const atOnce = 10;

/**
 * Takes completed work, in whatever order and however often it comes: persons first, then each work with what follows from
 * it, in one conditional write. What was taken back is no longer true from that write on.
 */
export function enterWorks(ports: Ports) {
  const house = readHouse(ports);
  const around = readAround(ports);
  const take = takePerson(ports);

  return async (statements: readonly Statement[]): Promise<EnteredWorks> => {
    const { persons, records, problems } = sorted(statements);
    const known = await house();
    const { defaultLanguage } = known.settings.sender;
    const erased = new Set<string>();
    await inParallel([...persons], atOnce, async ([id, said]) => {
      for (const person of said) {
        const outcome = await take(person, defaultLanguage);
        if (outcome === 'erased') erased.add(id);
        if (outcome === 'id-missing') problems.push(workProblem('id-missing', id));
      }
    });
    const works = await inParallel([...records], atOnce, async ([id, ofWork]): Promise<Entered> => {
      if (ofWork.some(({ personId }) => personId !== undefined && erased.has(personId)))
        return { id, plan: { kind: 'withdrawn', because: 'inactive' } };
      return { id, plan: await enter(id, ofWork, known) };
    });
    for (const { id, plan } of works) if (plan.kind === 'refused') problems.push(workProblem(plan.code, id));
    return { works, problems };
  };

  async function enter(id: CheckInId, records: readonly WorkRecord[], about: House): Promise<Plan> {
    let plan: Plan = { kind: 'refused', code: 'resource-unreadable' };
    await untilStored(async () => {
      const found = (await ports.checkIns.work(id)) ?? unknownWork(id, about.now);
      const told = withAll(found, records, about);
      if (told === 'full') return 'stored';
      const moved = moveOn(told, await around(told, about));
      plan = moved.plan;
      if (moved.known === found) return 'stored';
      // Told and decided are one write.
      const outcome = await ports.checkIns.putWork({ ...moved.known, revision: found.revision + 1 });
      if (outcome === 'stored' && !moved.known.followed) await ports.hints.subject({ job: checkInJob.name, id }, 0);
      return outcome;
    });
    return plan;
  }
}

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
  const problems: WorkProblem[] = [];
  for (const said of statements) {
    if (said.kind === 'person') {
      const person = statedPersonSchema.safeParse(said.person).data;
      if (person === undefined) problems.push(workProblem('resource-unreadable', said.person.id));
      else persons.set(person.id, [...(persons.get(person.id) ?? []), person]);
      continue;
    }
    const record = workRecordSchema.safeParse(said.record).data;
    const id = checkInIdSchema.safeParse(said.record.workId).data;
    if (record === undefined || id === undefined) problems.push(workProblem('id-missing', said.record.id));
    else records.set(id, [...(records.get(id) ?? []), record]);
  }
  return { persons, records, problems };
}
