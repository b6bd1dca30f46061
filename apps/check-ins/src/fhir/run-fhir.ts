import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import { readFhir } from '@kesher/domain/check-in/fhir/read-fhir';
import type { Plan } from '@kesher/domain/check-in/plan/plan-check-in';
import { emptyBook, enter, planAll } from '@kesher/domain/check-in/plan/work-book';
import { type WorkProblem, workProblem } from '@kesher/domain/check-in/plan/work-problem';
import { starters } from '@kesher/domain/check-in/protocol/starters';
import type { Instant } from '@kesher/domain/instant';

/** How many works each thing happened to. */
export type Counts = Record<'planned' | 'history' | 'withdrawn' | 'refused', number>;

export type FhirRun = {
  readonly counts: Counts;
  readonly plans: ReadonlyMap<string, Plan>;
  /** What was refused, of works and of files, each with its remedy. */
  readonly problems: readonly WorkProblem[];
};

/** Takes files of completed work with the starters as they are: drafts, which only a dry run takes as signed. */
export function runFhir(
  files: readonly { readonly where: string; readonly text: string }[],
  { now, allSigned }: { now: Instant; allSigned: boolean },
): FhirRun {
  const read = readFhir(files);
  const { plans } = planAll(enter(emptyBook, read.statements), {
    protocols: starters.map((starter) => ({ ...starter, signatures: [] })),
    calendar: defaultBusinessCalendar,
    defaultLanguage: 'en',
    now,
    allSigned,
  });
  const problems = [...read.problems];
  const counts: Counts = { planned: 0, history: 0, withdrawn: 0, refused: read.problems.length };
  for (const [id, plan] of plans) {
    counts[plan.kind] += 1;
    if (plan.kind === 'refused') problems.push(workProblem(plan.code, id));
  }
  return { counts, plans, problems };
}
