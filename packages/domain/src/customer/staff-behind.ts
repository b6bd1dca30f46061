import type { StaffId } from '../ids.ts';
import type { Statement } from './statement.ts';

const typed = 'typed:';
const stated = 'staff:';

/** Where a fact is read that somebody on staff typed in with a work or a visit. */
export function typedFrom(by: StaffId): string {
  return `${typed}${by}`.slice(0, 100);
}

/** Who on staff typed a fact in, or stated it; undefined where nobody did. */
export function staffBehind({ from }: Pick<Statement, 'from'>): string | undefined {
  const prefix = [typed, stated].find((each) => from.startsWith(each));
  return prefix && from.slice(prefix.length);
}
