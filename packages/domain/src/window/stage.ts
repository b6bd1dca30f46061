const stepsBefore = 20;
const mostOverdue = 60;

/** How many stages there are; an order that is open beyond the last is taken for lost. */
export const stages = stepsBefore + mostOverdue + 1;

/**
 * How far an order is that has not come: before the promised day the twentieth of its lead, from then on the days overdue.
 * So orders with short and long leads meet, and what is on its day or late is never mixed with what is early.
 */
export function stageOf(late: number, lead: number): number {
  if (late >= 0) return stepsBefore + Math.min(late, mostOverdue);
  let stage = Math.max(0, Math.floor((late * stepsBefore) / lead) + stepsBefore);
  while (stage < stepsBefore - 1 && startOf(stage + 1, lead) <= late) stage += 1;
  return stage;
}

/** The day on which a stage begins, counted from the promised one. */
export function startOf(stage: number, lead: number): number {
  return stage < stepsBefore ? Math.floor(((stage - stepsBefore) * lead) / stepsBefore) : stage - stepsBefore;
}
