import type { Right } from '../staff/staff.ts';
import type { TaskWork } from './task-work.ts';

/** What a person must be allowed to do in order to work on a task: nobody closes what they could not do. */
export function rightFor({ kind }: Pick<TaskWork, 'kind'>): Right {
  if (kind === 'erasure' || kind === 'shop-erasure') return 'customer.erase';
  return kind === 'export' ? 'customer.export' : 'task.work';
}
