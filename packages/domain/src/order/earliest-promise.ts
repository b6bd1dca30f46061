import type { IsoDate } from '../instant.ts';
import type { OrderLine } from './order-line.ts';

/** The first day that was promised for any of these lines. */
export function earliestPromise(lines: readonly Pick<OrderLine, 'promisedOn'>[]): IsoDate | undefined {
  return lines
    .flatMap(({ promisedOn }) => promisedOn ?? [])
    .toSorted()
    .at(0);
}
