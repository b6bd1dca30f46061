import type { DelayPersonal, DelayStatement } from '@kesher/domain/stock-delay/delay-notice';

/**
 * How a statement meets this reader: a revision is a first notice to somebody who was never told, and a withdrawal more
 * than a correction to somebody who gave their order up because of it.
 */
export type Stance =
  | 'first'
  | 'changed'
  | 'no-news'
  | 'resolved'
  | 'resolved-first'
  | 'withdrawn'
  | 'withdrawn-first'
  | 'withdrawn-chose';

export function stanceOf(
  kind: DelayStatement['kind'],
  { toldBefore, chose }: Pick<DelayPersonal, 'toldBefore' | 'chose'>,
): Stance {
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
      if (chose) return 'withdrawn-chose';
      return toldBefore ? 'withdrawn' : 'withdrawn-first';
  }
}
