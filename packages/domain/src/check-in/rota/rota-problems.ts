import type { Interval } from '../../calendar/interval.ts';
import { without } from '../../calendar/without.ts';
import type { StaffId } from '../../ids.ts';
import type { RotaOfWeek } from './rota.ts';
import type { RotaPerson } from './rota-people.ts';
import { awayOf, spansOf, weekInterval } from './spans.ts';

export const rotaProblemCodes = ['unknown', 'may-not', 'unreachable', 'two-levels', 'nobody-last'] as const;

/** Why a rota cannot be saved, at which field, and about whom. */
export type RotaProblem = { field: string; code: (typeof rotaProblemCodes)[number]; staffId?: StaffId };

export type Given = { people: readonly RotaPerson[]; timeZone: string };
/** The weeks right before and after, where they are planned: a night runs from one into the other. */
type Beside = { beside?: readonly RotaOfWeek[] };

/**
 * What keeps a rota from being saved: somebody who cannot be reached or may not act, somebody on call for two levels at
 * once, and an hour of the week in which the last level has nobody.
 */
export function rotaProblems(rota: RotaOfWeek, { people, timeZone, beside = [] }: Given & Beside): RotaProblem[] {
  const spans = spansOf(rota, people, timeZone);
  const spansBeside = beside.flatMap((other) => spansOf(other, people, timeZone));
  const week = weekInterval(rota, timeZone);
  const inTurns = rota.turns.flatMap(({ staff, level }, turn) =>
    staff.flatMap((staffId, index): RotaProblem[] => {
      const field = `turns.${turn}.staff.${index}`;
      const mine = spans.filter((span) => span.turn === turn && span.staffId === staffId);
      const isTwice = [...spans, ...spansBeside].some(
        (other) => other.staffId === staffId && other.level !== level && mine.some((span) => meets(span, other)),
      );
      const isLastToo = [rota, ...beside].some(
        (each) => each.last.includes(staffId) && mine.some((span) => meets(span, weekInterval(each, timeZone))),
      );
      const person = people.find(({ id }) => id === staffId);
      const code = whyNot(person, person?.mayAct) ?? (isTwice || isLastToo ? 'two-levels' : undefined);
      return code === undefined ? [] : [{ field, code, staffId }];
    }),
  );
  const last = rota.last.flatMap((staffId, index): RotaProblem[] => {
    const person = people.find(({ id }) => id === staffId);
    const reachesIn = spansBeside.some((span) => span.staffId === staffId && meets(span, week));
    const code = whyNot(person, person?.mayLead) ?? (reachesIn ? 'two-levels' : undefined);
    return code === undefined ? [] : [{ field: `last.${index}`, code, staffId }];
  });
  return [...inTurns, ...last, ...(isLastCovered(rota, { people, timeZone }) ? [] : [nobodyLast])];
}

/** The same problem of several weeks is said once. */
export function eachOnce(problems: readonly RotaProblem[]): RotaProblem[] {
  return problems.filter(
    ({ field, code }, index) => problems.findIndex((one) => one.field === field && one.code === code) === index,
  );
}

const meets = (left: Interval, right: Interval) => left.startMs < right.endMs && right.startMs < left.endMs;

const nobodyLast = { field: 'last', code: 'nobody-last' } as const;

function whyNot(person: RotaPerson | undefined, may: boolean | undefined) {
  if (person === undefined) return 'unknown' as const;
  if (may !== true) return 'may-not' as const;
  return person.canBeReached ? undefined : ('unreachable' as const);
}

function isLastCovered(rota: RotaOfWeek, { people, timeZone }: Given): boolean {
  const week = weekInterval(rota, timeZone);
  const present = rota.last.flatMap((staffId) => without(week, awayOf(staffId, { rota, people, timeZone })));
  return without(week, present).length === 0;
}
