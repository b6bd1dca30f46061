import { CommandRefusedError } from '@kesher/adapters/command/run-command';
import * as z from 'zod';
import { stages } from '../stages/stages.ts';
import { type Stage, stageSchema } from './stage.ts';

/** The stage of that name, checked. Throws with every problem named, and when there is no such stage. */
export function loadStage(name: string): Stage {
  const stage = stages.find((one) => one.name === name);
  if (!stage) {
    const names = stages.map((one) => one.name).join(', ');
    throw new CommandRefusedError(
      `There is no stage "${name}", only ${names}: write it, and name it in infra/stages/stages.ts.`,
    );
  }
  const parsed = stageSchema.safeParse(stage);
  if (!parsed.success)
    throw new CommandRefusedError(`The stage ${name} cannot be used:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
