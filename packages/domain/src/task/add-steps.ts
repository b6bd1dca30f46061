import { keptSteps, type Task } from './task.ts';

/**
 * The history of a task with new steps behind it. The first entry says how the task came about and always stays; beyond
 * what a task keeps, the oldest steps after it give way.
 */
export function addSteps(history: Task['history'], ...steps: Task['history']): Task['history'] {
  const all = [...history, ...steps];
  return [...all.slice(0, 1), ...all.slice(1).slice(1 - keptSteps)];
}
