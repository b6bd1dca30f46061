import { holesIn } from '@kesher/domain/check-in/rota/holes';
import { type IsoWeek, weeksBeside } from '@kesher/domain/check-in/rota/iso-week';
import { proposeRota } from '@kesher/domain/check-in/rota/propose-rota';
import type { WrittenRota } from '@kesher/domain/check-in/rota/rota';
import { rotaPeopleOf } from '@kesher/domain/check-in/rota/rota-people';
import { type RotaProblem, rotaProblems } from '@kesher/domain/check-in/rota/rota-problems';
import { instantFromMs } from '@kesher/domain/instant';
import type { CheckInPorts } from '../ports.ts';

type Ports = Pick<CheckInPorts, 'rota' | 'team' | 'settings'>;

/** A week as it is planned, or as it may be; where nobody is on duty, and who has taken how much. */
export function readWeek(ports: Ports) {
  return async (week: IsoWeek) => {
    const [[rota], team, settings, load] = await Promise.all([
      ports.rota.of([week]),
      ports.team.list(),
      ports.settings.get(),
      ports.rota.taken(week),
    ]);
    const { timeZone, openingHours: opening } = settings.calendar;
    const people = rotaPeopleOf(team);
    const proposal = proposeRota(team, { people, usual: { timeZone, week: opening } });
    const holes = rota ? holesIn(rota, { people, opening, timeZone }) : [];
    return {
      week,
      ...(rota && { rota }),
      proposal,
      people: people.map((person) => {
        const { name = person.id, languages = [] } = team.find(({ id }) => id === person.id) ?? {};
        return { ...person, name, languages };
      }),
      timeZone,
      opening,
      holes: holes.map(({ startMs, endMs }) => ({ from: instantFromMs(startMs), to: instantFromMs(endMs) })),
      load,
    };
  };
}

/** Plans a week; refused at the field where somebody cannot stand. */
export function planWeek(ports: Ports) {
  return async (
    week: IsoWeek,
    { revision, written }: { revision: number; written: WrittenRota },
  ): Promise<{ kind: 'stored' } | { kind: 'stale' } | { kind: 'refused'; problems: RotaProblem[] }> => {
    const [team, { calendar }, beside] = await Promise.all([
      ports.team.list(),
      ports.settings.get(),
      ports.rota.of(weeksBeside(week)),
    ]);
    const rota = { ...written, week, revision: revision + 1 };
    const problems = rotaProblems(rota, { people: rotaPeopleOf(team), timeZone: calendar.timeZone, beside });
    if (problems.length > 0) return { kind: 'refused', problems };
    return { kind: await ports.rota.put(rota) };
  };
}
