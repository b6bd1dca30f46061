import type { SubjectId } from '@kesher/domain/ids';
import type { StockDelayPorts } from './ports.ts';

/** Beyond so many tasks of one delay its choices are not counted on, and the figure says that there are more. */
const countedTasks = 2_000;

/** How many customers have a choice standing about the delay, up to a bound. */
export function countChoices(ports: Pick<StockDelayPorts, 'tasks'>) {
  return async (subjectId: SubjectId): Promise<{ chose: number; choseMore: boolean }> => {
    let chose = 0;
    let read = 0;
    let after: string | undefined;
    do {
      const page = await ports.tasks.ofSubject(subjectId, { limit: 100, after });
      chose += page.tasks.filter(({ work, state }) => work.kind === 'choice' && state !== 'cancelled').length;
      read += page.tasks.length;
      after = page.next;
    } while (after !== undefined && read < countedTasks);
    return { chose, choseMore: after !== undefined };
  };
}
