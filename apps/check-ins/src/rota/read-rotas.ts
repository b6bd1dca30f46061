import type { IsoWeek } from '@kesher/domain/check-in/rota/iso-week';
import { rotasIn } from '@kesher/domain/check-in/rota/pattern';
import type { RotaOfWeek } from '@kesher/domain/check-in/rota/rota';
import type { CheckInPorts } from '../ports.ts';

/** What holds in weeks that follow each other: of each its own rota, else the pattern. */
export function readRotas({ rota }: Pick<CheckInPorts, 'rota'>) {
  return async (weeks: readonly IsoWeek[]): Promise<RotaOfWeek[]> => rotasIn(weeks, await readPlans({ rota })(weeks));
}

/** The rotas of weeks that follow each other, and every pattern that may hold in one of them: at most one begins in each. */
export function readPlans({ rota }: Pick<CheckInPorts, 'rota'>) {
  return async (weeks: readonly IsoWeek[]) => {
    const last = weeks.at(-1);
    const [rotas, patterns] = await Promise.all([
      Promise.all(groupsOf(weeks).map((group) => rota.of(group))),
      last === undefined ? [] : rota.patternsUntil(last, weeks.length),
    ]);
    return { rotas: rotas.flat(), patterns };
  };
}

const weeksAtOnce = 10;

function groupsOf(weeks: readonly IsoWeek[]): (readonly IsoWeek[])[] {
  const count = Math.ceil(weeks.length / weeksAtOnce);
  return Array.from({ length: count }, (_, group) => weeks.slice(group * weeksAtOnce, (group + 1) * weeksAtOnce));
}
