import { type FieldProblem, ProblemError } from '@kesher/adapters/http/problem';
import type { Refusal } from '@kesher/domain/announcement/decision';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { Finding } from '@kesher/domain/wording/finding';
import type { DelayOutcome } from '../outcome.ts';

/** The delay after a step that was taken; every other outcome is thrown as the problem document it becomes. */
export function doneOrProblem(outcome: DelayOutcome): { delay: StockDelay; findings: Finding[] } {
  switch (outcome.kind) {
    case 'done':
      return { delay: outcome.of, findings: outcome.findings };
    case 'not-found':
      throw new ProblemError({ status: 404, code: 'not-found', title: 'There is no such delay.' });
    case 'stale':
      throw new ProblemError({
        status: 409,
        code: 'stale',
        title: 'Somebody changed this delay meanwhile.',
        detail: `Look at revision ${outcome.of.revision} before you decide.`,
      });
    case 'refused':
      throw new ProblemError({ status: 409, code: outcome.refusal, ...refusals[outcome.refusal] });
    case 'unfit':
      throw new ProblemError({
        status: 422,
        code: 'unfit',
        title: 'What would be said is not fit to be told.',
        errors: outcome.findings.filter(({ level }) => level === 'refuse').map(fieldProblemOf),
      });
    case 'product-unknown':
      throw new ProblemError({
        status: 422,
        code: 'product-unknown',
        title: 'A product is unknown.',
        errors: [
          {
            field: 'productIds',
            problem: `there is no product ${outcome.productId}`,
            remedy: 'Import it first, or check its id.',
          },
        ],
      });
    case 'product-taken':
      throw new ProblemError({
        status: 409,
        code: 'product-taken',
        title: 'This product already has an open delay.',
        detail: `Revise ${outcome.delayId} instead, so that nobody is told twice.`,
      });
  }
}

const refusals: Record<Refusal, { title: string; detail: string }> = {
  closed: { title: 'This delay is closed.', detail: 'Declare a new one if the product is late again.' },
  'nothing-to-announce': { title: 'There is nothing to announce.', detail: 'Draft what is to be said first.' },
  'already-announced': {
    title: 'This was announced already.',
    detail: 'Cancel the announcement before you change it.',
  },
  'not-awaiting-approval': {
    title: 'Nothing waits for approval here.',
    detail: 'Somebody may have approved or cancelled it.',
  },
  'own-announcement': { title: 'Nobody approves their own announcement.', detail: 'Ask another manager.' },
  'countdown-over': {
    title: 'The countdown is over, customers are being told.',
    detail: 'Revise or withdraw the delay instead.',
  },
  'stopped-meanwhile': {
    title: 'This was stopped after it was announced.',
    detail: 'Let it go on first, or change what it says.',
  },
  'not-announced-yet': {
    title: 'This delay was not announced yet.',
    detail: 'Only what customers were told can be revised, resolved or withdrawn.',
  },
  'already-open': { title: 'This delay is open already.', detail: 'Draft a revision instead.' },
};

function fieldProblemOf({ path, code, language, data }: Finding): FieldProblem {
  const where = language === undefined ? path : `${path}.${language}`;
  const what = Object.values(data).join(', ');
  return {
    field: where,
    problem: what === '' ? code : `${code}: ${what}`,
    remedy: 'Mend this text or value and announce again.',
  };
}
