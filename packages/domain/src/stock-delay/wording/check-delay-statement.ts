import { checkWording } from '../../wording/check-wording.ts';
import type { Finding } from '../../wording/finding.ts';
import type { DelayFacts } from '../delay-facts.ts';
import type { DelayStatement } from '../delay-notice.ts';
import type { DelayCheckSettings } from './check-delay-facts.ts';
import { checkDelayFacts } from './check-delay-facts.ts';

/** Checks a statement of any kind before it is announced. Paths are those within the statement: `facts.…`, `because`. */
export function checkDelayStatement(
  statement: DelayStatement,
  previous: DelayFacts | undefined,
  settings: DelayCheckSettings,
): Finding[] {
  const { served } = settings;
  switch (statement.kind) {
    case 'declared':
    case 'revised':
    case 'no-news':
      return checkDelayFacts(statement.facts, previous, settings);
    case 'resolved':
      return statement.note ? checkWording(statement.note, 'note', { served }) : [];
    case 'withdrawn':
      return checkWording(statement.because, 'because', { served });
  }
}
