import { type ChoiceRefusal, decideChoice } from '@kesher/domain/stock-delay/choice/decide-choice';
import { takeBackSilence } from '@kesher/domain/stock-delay/choice/plan-silence';
import { roundOf } from '@kesher/domain/stock-delay/choice/round';
import type { Task } from '@kesher/domain/task/task';
import { readChoiceTasks, silenceTaskId } from './customer-door/choice-tasks.ts';
import { openDelay } from './customer-door/open-delay.ts';
import type { StockDelayPorts } from './ports.ts';

export type ChooseOutcome =
  | { kind: 'recorded'; task: Task }
  /** The same choice stood already. */
  | { kind: 'unchanged'; task: Task }
  | { kind: 'refused'; refusal: ChoiceRefusal }
  /** Others kept writing at the same moment: nothing was recorded, try again. */
  | { kind: 'busy' }
  | { kind: 'unknown' }
  | { kind: 'closed' }
  | { kind: 'gone' };

type Ports = Pick<
  StockDelayPorts,
  'links' | 'customers' | 'delays' | 'notices' | 'orders' | 'tasks' | 'settings' | 'clock'
>;

const tries = 4;

/**
 * Records what a customer chose, as one conditional write of the task that staff must fulfil. Pressed twice, it changes
 * nothing; from two tabs at once, one choice stands in the end. The link's token is the right to choose.
 */
export function chooseOption(ports: Ports) {
  const open = openDelay(ports);
  return async (input: { token: string; noticeId: string; optionIndex: number }): Promise<ChooseOutcome> => {
    const { calendar } = await ports.settings.get();
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const link = await open(input.token);
      if (link.kind !== 'open') return link;
      const { delay, customer } = link;
      const about = { subjectId: delay.id, customerId: customer.id };
      const [versions, lines, tasks] = await Promise.all([
        ports.notices.versions(delay.id),
        ports.orders.openLines(
          customer.id,
          delay.products.map(({ id }) => id),
        ),
        readChoiceTasks(ports.tasks, about),
      ]);
      const decision = decideChoice({
        delay,
        round: roundOf(delay, versions),
        customerId: customer.id,
        standing: tasks.choice,
        silence: tasks.silence,
        lines,
        noticeId: input.noticeId,
        optionIndex: input.optionIndex,
        calendar,
        now: ports.clock(),
      });
      if (decision.kind === 'refused') return decision;
      if (decision.kind === 'record') {
        const written =
          decision.write === 'create'
            ? await ports.tasks.create(decision.task)
            : await ports.tasks.update(decision.task);
        // Somebody else wrote first, or our own write's answer was lost and it was repeated: look again.
        if (written === 'exists' || written === 'stale') continue;
      }
      // Read after the choice is stored: whoever settles silence at this moment reads the choice after storing theirs.
      const silence = await ports.tasks.get(silenceTaskId(about));
      const takenBack = silence && takeBackSilence(silence, ports.clock());
      if (takenBack) await ports.tasks.update(takenBack);
      return { kind: decision.kind === 'record' ? 'recorded' : 'unchanged', task: decision.task };
    }
    return { kind: 'busy' };
  };
}
