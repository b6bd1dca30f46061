import { readFhir } from '@kesher/domain/check-in/fhir/read-fhir';
import type { Statement } from '@kesher/domain/check-in/plan/work-book';
import type { WorkProblem } from '@kesher/domain/check-in/plan/work-problem';
import type { CheckInPorts } from '../ports.ts';
import { type EnteredWorks, enterWorks } from './enter-works.ts';

type Ports = Parameters<typeof enterWorks>[0] & Pick<CheckInPorts, 'files'>;

/** So many at once: each is taken whole, however little time is left. */
const atOnce = 50;

type EnteredPage = EnteredWorks & { refused: WorkProblem[]; of: number; next: number | undefined };

/**
 * Takes the works of an uploaded bundle from a place on, while there is time. The whole of it is read each time, since a
 * work may refer to anything in it; its order is always the same, so that the place is enough to go on from. Throws a
 * `FileMissingError` where a part is not there.
 */
export function enterFile(ports: Ports) {
  const enter = enterWorks(ports);
  return async (fileId: string, after: number, mayGoOn: () => boolean): Promise<EnteredPage> => {
    const { statements, problems } = readFhir([{ where: '(file)', text: await textOf(ports.files.read(fileId)) }]);
    const groups = byWork(statements);
    const entered: EnteredWorks = { works: [], visits: 0, problems: [] };
    let at = after;
    while (at < groups.length) {
      const page = await enter(groups.slice(at, at + atOnce).flat());
      entered.works.push(...page.works);
      entered.visits += page.visits;
      entered.problems.push(...page.problems);
      at += atOnce;
      if (!mayGoOn()) break;
    }
    const isOver = at >= groups.length;
    if (isOver) await ports.files.remove(fileId);
    return {
      ...entered,
      // What has no form is told once.
      refused: after === 0 ? [...problems] : [],
      of: groups.length,
      next: isOver ? undefined : at,
    };
  };
}

/** Each work with all that is said of it and of its person; then the persons of whom nothing was done. */
function byWork(statements: readonly Statement[]): Statement[][] {
  const persons = new Map<string, Statement[]>();
  const works = new Map<string, Statement[]>();
  for (const said of statements) {
    if (said.kind === 'person') persons.set(said.person.id, [...(persons.get(said.person.id) ?? []), said]);
    else works.set(nameOf(said), [...(works.get(nameOf(said)) ?? []), said]);
  }
  const told = new Set<string>();
  const groups = [...works.values()].map((records) => {
    const ids = records.flatMap((said) => personIdOf(said) ?? []);
    for (const id of ids) told.add(id);
    return [...[...new Set(ids)].flatMap((id) => persons.get(id) ?? []), ...records];
  });
  const others = [...persons].filter(([id]) => !told.has(id)).map(([, said]) => said);
  return [...groups, ...others];
}

/** Of which work it speaks, or of which visit. */
function nameOf(said: Exclude<Statement, { kind: 'person' }>): string {
  return said.kind === 'record' ? said.record.workId : said.booking.id;
}

function personIdOf(said: Statement): string | undefined {
  if (said.kind === 'person') return undefined;
  return said.kind === 'record' ? said.record.personId : said.booking.personId;
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of bytes) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
