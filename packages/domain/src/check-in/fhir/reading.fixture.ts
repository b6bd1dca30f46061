import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { instantSchema } from '../../instant-schema.ts';
import type { PlanContext } from '../plan/plan-check-in.ts';
import { emptyBook, enter, planAll } from '../plan/work-book.ts';
import { starters } from '../protocol/starters.ts';
import { patient } from './fhir.fixture.ts';
import { readFhir } from './read-fhir.ts';

/** What becomes of resources as they came, with the starters as if they were signed. */
const context: PlanContext = {
  protocols: starters.map((starter) => ({ ...starter, signatures: [] })),
  calendar: defaultBusinessCalendar,
  defaultLanguage: 'en',
  now: instantSchema.parse('2026-11-29T09:00:00.000Z'),
  allSigned: true,
};
export const read = (...bodies: readonly (object | string)[]) =>
  readFhir(
    bodies.map((body, index) => ({
      where: `${index + 1}.json`,
      text: typeof body === 'string' ? body : JSON.stringify(body),
    })),
  );
export const bundle = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
export const plansOf = (...bodies: readonly (object | string)[]) => {
  const { plans } = planAll(enter(emptyBook, read(...bodies).statements), context);
  return Object.fromEntries([...plans].map(([id, plan]) => [id, plan]));
};
export const problemsOf = (...bodies: readonly (object | string)[]) =>
  read(...bodies).problems.map(({ code, where }) => `${where}: ${code}`);
export const personOf = (changes: object) => {
  const [said] = read({ ...patient, ...changes }).statements;
  return said?.kind === 'person' ? said.person : undefined;
};
