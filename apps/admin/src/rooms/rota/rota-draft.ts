import type { Turn, WrittenRota } from '@kesher/domain/check-in/rota/rota';
import type { StaffId } from '@kesher/domain/ids';

/** One person's turn of a day. */
export type OwnTurn = Pick<Turn, 'from' | 'to' | 'level'>;
export type Cell = { staffId: StaffId; day: Turn['day'] };

/** One person's turns of a day, in their order. */
export function turnsIn({ turns }: Pick<WrittenRota, 'turns'>, { staffId, day }: Cell): OwnTurn[] {
  return turns
    .filter((turn) => turn.day === day && turn.staff.includes(staffId))
    .map(({ from, to, level }) => ({ from, to, level }))
    .toSorted((left, right) => (left.from < right.from ? -1 : 1));
}

/** The rota with other turns of one person on a day. Whoever stands in the same turn stands there still. */
export function withTurns(rota: WrittenRota, { staffId, day }: Cell, own: readonly OwnTurn[]): WrittenRota {
  const others = rota.turns
    .map((turn) => (turn.day === day ? { ...turn, staff: turn.staff.filter((id) => id !== staffId) } : turn))
    .filter(({ staff }) => staff.length > 0);
  const turns = own.reduce((so, { from, to, level }) => {
    const same = so.find((turn) => turn.day === day && turn.from === from && turn.to === to && turn.level === level);
    if (same === undefined) return [...so, { day, from, to, level, staff: [staffId] }];
    return so.map((turn) =>
      turn === same && !turn.staff.includes(staffId) ? { ...turn, staff: [...turn.staff, staffId] } : turn,
    );
  }, others);
  return { ...rota, turns };
}

/** Whether the turns of a week, and whoever is asked last, are those of the pattern. */
export function isSamePattern(pattern: Pick<WrittenRota, 'turns' | 'last'>, rota: WrittenRota): boolean {
  const said = ({ turns, last }: Pick<WrittenRota, 'turns' | 'last'>) =>
    JSON.stringify([
      turns
        .flatMap(({ day, from, to, level, staff }) => staff.map((id) => [day, from, to, level, id].join(' ')))
        .toSorted(),
      last.toSorted(),
    ]);
  return said(pattern) === said(rota);
}

/** Whether somebody is away on a day, as the rota says. */
export function isAwayOn({ away }: Pick<WrittenRota, 'away'>, { staffId, day }: Cell): boolean {
  return away.some((one) => one.staffId === staffId && one.day === day);
}

/** The rota with somebody away on a day, or there again. Their turns stay, so that the hole is seen. */
export function withAway(rota: WrittenRota, { staffId, day }: Cell, isAway: boolean): WrittenRota {
  const others = rota.away.filter((one) => one.staffId !== staffId || one.day !== day);
  return { ...rota, away: isAway ? [...others, { staffId, day }] : others };
}

/** Two people change places on a day. */
export function withSwap(rota: WrittenRota, cell: Cell, other: StaffId): WrittenRota {
  const theirs = { staffId: other, day: cell.day };
  const [mine, his] = [turnsIn(rota, cell), turnsIn(rota, theirs)];
  return withTurns(withTurns(rota, cell, his), theirs, mine);
}
