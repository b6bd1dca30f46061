import type { Plan } from '@kesher/domain/check-in/plan/plan-check-in';
import type { WorkProblem } from '@kesher/domain/check-in/plan/work-problem';
import type { EnteredWorks } from './enter-works.ts';

/** What became of works, as a door answers it: how many of each kind, and each refusal with its remedy. */
export function shownWorks({ works, visits, problems }: EnteredWorks, refused: readonly WorkProblem[]) {
  const count = (kind: Plan['kind']) => works.filter(({ plan }) => plan.kind === kind).length;
  return {
    counts: {
      planned: count('planned'),
      history: count('history'),
      withdrawn: count('withdrawn'),
      refused: problems.length + refused.length,
    },
    visits,
    works: works.map(({ id, plan }) => ({
      id,
      is: plan.kind,
      ...('because' in plan && { because: plan.because }),
      ...('code' in plan && { because: plan.code }),
    })),
    problems: [...refused, ...problems],
  };
}
