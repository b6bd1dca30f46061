import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';

/** How a statement meets this reader: a revision is a first notice to somebody who was never told. */
export type Stance = 'first' | 'changed' | 'no-news' | 'resolved' | 'resolved-first' | 'withdrawn' | 'withdrawn-first';

export function stanceOf(kind: DelayStatement['kind'], toldBefore: boolean): Stance {
  switch (kind) {
    case 'declared':
      return 'first';
    case 'revised':
      return toldBefore ? 'changed' : 'first';
    case 'no-news':
      return toldBefore ? 'no-news' : 'first';
    case 'resolved':
      return toldBefore ? 'resolved' : 'resolved-first';
    case 'withdrawn':
      return toldBefore ? 'withdrawn' : 'withdrawn-first';
  }
}
