import { FadingLine } from './fading-line.ts';
import { clamp } from './lateness.ts';
import type { Past } from './past.ts';

type Days = { readonly first: number; readonly days: number };
type Columns = Pick<Past, 'size' | 'delivered' | 'late' | 'ordered'>;

/** One lost parcel must not move the level of everybody. */
const mostDays = 60;
const levelHalfLifeDays = 4;
const lineHalfLifeDays = 120;
/** Before the line rests on so many deliveries it says nothing. */
const fewest = 30;

/** The mean lateness of all suppliers' deliveries on each morning, weights halving in four days; NaN before the first. */
export function levelsOf({ size, delivered, late }: Columns, { first, days }: Days): Float64Array {
  const level = new Float64Array(days).fill(Number.NaN);
  const fade = 2 ** (-1 / levelHalfLifeDays);
  let weight = 0;
  let mean = Number.NaN;
  let next = 0;
  for (let day = 0; day < days; day += 1) {
    level[day] = mean;
    for (; next < size && delivered[next] === first + day; next += 1) {
      const value = clamp(late[next]!, -mostDays, mostDays);
      weight += 1;
      mean = Number.isNaN(mean) ? value : mean + (value - mean) / weight;
    }
    weight *= fade;
  }
  return level;
}

/** How far the lateness of one delivery follows the level that was known when it was ordered, on each morning. */
export function levelFollowing(columns: Columns, level: Float64Array, { first, days }: Days): Float64Array {
  const { size, delivered, late, ordered } = columns;
  const following = new Float64Array(days);
  const line = new FadingLine(lineHalfLifeDays);
  let next = 0;
  for (let day = 0; day < days; day += 1) {
    following[day] = line.weight < fewest ? 0 : cautious(line.slope(0.5));
    for (; next < size && delivered[next] === first + day; next += 1) {
      const known = level[ordered[next]! - first]!;
      // What comes on the day comes on the day, whatever the level.
      if (late[next] === 0 || Number.isNaN(known)) continue;
      line.add(known, clamp(late[next]!, -mostDays, mostDays));
    }
    line.fade();
  }
  return following;
}

/** A slope that might as well be none is taken for little. */
function cautious({ slope, errorSquared }: { slope: number; errorSquared: number }): number {
  const square = slope * slope;
  return square === 0 ? 0 : clamp((slope * square) / (square + 4 * errorSquared), 0, 1.2);
}
