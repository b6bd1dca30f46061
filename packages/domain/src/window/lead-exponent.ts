import { FadingLine } from './fading-line.ts';
import { clamp } from './lateness.ts';
import type { Past } from './past.ts';

const halfLifeDays = 120;
const fewest = 30;

/**
 * With which power the days from order to delivery grow with the promised lead, on each morning: 1 is in proportion, and
 * what is assumed while fewer than 30 deliveries tell. Those on the promised day would say 1 by themselves and are left out.
 */
export function leadExponents(
  { size, delivered, late, lead, ordered }: Pick<Past, 'size' | 'delivered' | 'late' | 'lead' | 'ordered'>,
  { first, days }: { readonly first: number; readonly days: number },
): Float64Array {
  const exponents = new Float64Array(days).fill(1);
  const line = new FadingLine(halfLifeDays);
  let next = 0;
  for (let day = 0; day < days; day += 1) {
    if (line.weight >= fewest) exponents[day] = exponentOf(line);
    for (; next < size && delivered[next] === first + day; next += 1) {
      if (late[next] === 0 || lead[next] === 0) continue;
      line.add(Math.log(lead[next]! + 1), Math.log(delivered[next]! - ordered[next]! + 1));
    }
    line.fade();
  }
  return exponents;
}

function exponentOf(line: FadingLine): number {
  const { slope } = line.slope(0);
  // Leads that never vary say nothing.
  return Number.isFinite(slope) ? clamp(slope, 0, 1) : 1;
}
