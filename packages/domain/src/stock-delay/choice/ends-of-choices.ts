import type { KnownOfCustomer } from '../../job/job.ts';
import type { LineEnd } from '../../order/line-end.ts';
import { delayContentOf } from '../read-delay.ts';
import { endingChoiceOf } from './ending-choice.ts';

/** What became of lines by the choices that ended the wait for them. */
export function endsOfChoices({ tasks, notices }: Pick<KnownOfCustomer, 'tasks' | 'notices'>): LineEnd[] {
  return tasks.flatMap((task) => {
    const choice = endingChoiceOf(task);
    if (choice === undefined) return [];
    const { kind, state, noticeId, at } = choice;
    const notice = notices.get(noticeId);
    const productIds = new Set(notice && delayContentOf(notice).products.map(({ id }) => id));
    return [{ productIds, at, chose: { kind, state }, isGivenBack: kind === 'refund' && state === 'done' }];
  });
}
