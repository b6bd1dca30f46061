import type { StaffProblemCode } from '@kesher/domain/door/problem-code';
import { type HouseWords, houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { problemOf } from '../server/problem.ts';

/** Whose words say to mend the fields below. */
const pointsAtFields: ReadonlySet<string> = new Set<StaffProblemCode>([
  'invalid-input',
  'mapping-incomplete',
  'mapping-wrong',
  'unfit',
]);

/** The one place that turns what went wrong into sentences: what it was, what to do, and the fields to mend. */
export function useSentences(): (thrown: unknown) => {
  problem: string;
  remedy: string | undefined;
  fields: { field: string; problem: string; remedy?: string | undefined }[];
} {
  const say = useWording(houseWording);
  return (thrown) => {
    const { code, title, detail, errors } = problemOf(thrown);
    const key = `problem.${code}`;
    if (!say.has(key)) return { problem: title, remedy: detail, fields: errors };
    const remedy = `${key}Remedy` as keyof HouseWords;
    // The server speaks English of its fields: they are listed only where our own words point at them.
    return { problem: say(key), remedy: say(remedy), fields: pointsAtFields.has(code) ? errors : [] };
  };
}
