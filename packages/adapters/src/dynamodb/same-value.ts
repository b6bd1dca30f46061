import { isDeepStrictEqual } from 'node:util';

/** Whether two parsed records say the same; absent and undefined fields are the same. */
export function sameValue(left: object, right: object): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(left)), JSON.parse(JSON.stringify(right)));
}
