import { type AccessThing, isSeenInList } from '@kesher/domain/access/access';

type Look = { at: string; thing: AccessThing };

/** Looks, the latest first; those at a row of a list apart, as their number drowns all others. */
export function foldLooks<One extends Look>(
  looks: readonly One[],
): { all: One[]; asked: One[]; inLists: { thing: AccessThing; count: number }[] } {
  const all = looks.toSorted((left, right) => right.at.localeCompare(left.at));
  const counts = new Map<AccessThing, number>();
  for (const { thing } of all) if (isSeenInList(thing)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return {
    all,
    asked: all.filter(({ thing }) => !isSeenInList(thing)),
    inLists: [...counts].map(([thing, count]) => ({ thing, count })),
  };
}
