import { decideOrderBack, takeBackChoice } from '@kesher/domain/stock-delay/choice/order-back';
import type { Task } from '@kesher/domain/task/task';
import { readChoiceTasks } from './customer-door/choice-tasks.ts';
import { openDelay } from './customer-door/open-delay.ts';
import type { StockDelayPorts } from './ports.ts';

export type OrderBackOutcome =
  | { kind: 'recorded'; task: Task }
  /** There is nothing to have back. */
  | { kind: 'refused' }
  | { kind: 'busy' }
  | { kind: 'unknown' }
  /** Staff closed the link. */
  | { kind: 'closed' }
  | { kind: 'gone' };

type Ports = Pick<StockDelayPorts, 'links' | 'customers' | 'delays' | 'tasks' | 'settings' | 'clock'>;

const tries = 4;

/**
 * Records that a customer wants the order back that they gave up because of a delay that was a mistake: one conditional
 * write of the task that staff must do. A choice that nobody has begun with ends after it; a repeated press heals that.
 */
export function askOrderBack(ports: Ports) {
  const open = openDelay(ports);
  return async ({ token }: { token: string }): Promise<OrderBackOutcome> => {
    const { calendar } = await ports.settings.get();
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const link = await open(token);
      if (link.kind !== 'open') return link;
      const { delay, customer } = link;
      const { choice, orderBack } = await readChoiceTasks(ports.tasks, {
        subjectId: delay.id,
        customerId: customer.id,
      });
      const decision = decideOrderBack({ delay, choice, standing: orderBack, calendar, now: ports.clock() });
      if (decision.kind === 'refused') return decision;
      if (decision.kind === 'record') {
        const { task, write } = decision;
        const written = write === 'create' ? await ports.tasks.create(task) : await ports.tasks.update(task);
        if (written === 'exists' || written === 'stale') continue;
      }
      const ended = choice && takeBackChoice(choice, ports.clock());
      if (ended) await ports.tasks.update(ended);
      return { kind: 'recorded', task: decision.task };
    }
    return { kind: 'busy' };
  };
}
