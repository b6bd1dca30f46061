import * as z from 'zod';
import { fewest } from '../../insight/enough.ts';
import type { Task } from '../../task/task.ts';
import { optionSchema } from '../option.ts';
import { choiceWorkOf } from '../task-kinds.ts';

const kinds = optionSchema.options.map(({ shape }) => shape.kind.value);

export const optionInsightSchema = z.object({
  choices: z.int(),
  enough: z.boolean(),
  kinds: z.array(z.object({ kind: z.enum(kinds), choices: z.int(), fulfilled: z.int() })),
});
export type OptionInsight = z.infer<typeof optionInsightSchema>;

/** What customers chose, and how much of it was fulfilled. A choice that was taken back does not count. */
export function optionsChosen(tasks: readonly Task[]): OptionInsight {
  const chosen = tasks.flatMap((task) => {
    const work = choiceWorkOf(task);
    return work && task.state !== 'cancelled' ? [{ kind: work.option.kind, state: task.state }] : [];
  });
  return {
    choices: chosen.length,
    enough: chosen.length >= fewest.customers,
    kinds: kinds.map((kind) => {
      const own = chosen.filter((choice) => choice.kind === kind);
      return { kind, choices: own.length, fulfilled: own.filter(({ state }) => state === 'done').length };
    }),
  };
}
