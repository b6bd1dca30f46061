import * as z from 'zod';
import { stages } from '../stages/stages.ts';
import { type Stage, stageSchema } from './stage.ts';

/** The stage of that name, checked. Throws with every problem named, and when there is no such stage. */
export function loadStage(name: string): Stage {
  const stage = stages.find((one) => one.name === name);
  if (!stage) throw new Error(`There is no stage "${name}", only ${stages.map((one) => one.name).join(', ')}`);
  const parsed = stageSchema.safeParse(stage);
  if (!parsed.success) throw new Error(`The stage ${name} cannot be used:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
