import { rulesAr } from './ar/rules.ts';
import { type Reader, readerOf, type Strength, scripts } from './danger-reader.ts';
import { type Danger, dangers } from './danger-rules.ts';
import { rulesEn } from './en/rules.ts';
import { rulesHe } from './he/rules.ts';
import { partsOf } from './normal-form.ts';

/** What is said of another time is of now all the same. */
const lasting: readonly Danger[] = ['self-harm', 'help'];
let readers: readonly Reader[] | undefined;

/**
 * What a text may mean that cannot wait, in whichever of the languages it is written. Only ever to raise urgency: an empty
 * answer says nothing, and a person reads every text all the same.
 */
export function findDanger(text: string): Danger[] {
  readers ??= [rulesEn, rulesHe, rulesAr].map((rules) => readerOf(rules));
  const found = new Set(
    readers.flatMap((reader) => partsOf(reader.inLetters(text), reader).flatMap((part) => dangersIn(part, reader))),
  );
  return dangers.filter((danger) => found.has(danger));
}

function dangersIn(part: string, reader: Reader): Danger[] {
  const spelt = part
    .split(' ')
    .flatMap((word) => reader.parted(word).split(' '))
    .map((word) => reader.spell(word))
    .join(' ');
  const plain = reader.lookAlikes.reduce(without, spelt);
  const isNotOver = reader.notOver.test(plain);
  const isOver = !isNotOver && reader.over.test(plain);
  const isSlight = reader.slight.test(plain);
  const isStrong = isNotOver || reader.strong.test(plain);
  const isPast = reader.past.test(plain);
  const foreign = scripts.filter((script) => !script.test(plain));
  return reader.phrases.flatMap(({ danger, strength, scripts: written, patterns, saysNo: saysNoItself }) => {
    if (written.length > 0 && written.every((script) => foreign.includes(script))) return [];
    if (isPast && !lasting.includes(danger)) return [];
    const isOfWhole = strength === 'alone' || strength === 'ifStrong';
    if (isOfWhole && (isOver || (isSlight && !isNotOver))) return [];
    if (strength === 'ifStrong' && !isStrong) return [];
    if (patterns.some((pattern) => plain.search(pattern) === -1)) return [];
    const hits = patterns.map((pattern) => [...plain.matchAll(pattern)]);
    // Of what says no itself, the no denies nothing.
    const saysNo = hits.length > 1 && hits.some((each) => each.some(([hit]) => hit.search(reader.noOrNot) === 0));
    const saysOver = hits.length > 1 && hits.some((each) => each.some(([hit]) => reader.over.test(hit)));
    const isThere = hits.every((each) =>
      each.some(
        (hit) =>
          (saysNo || !isDenied(hit, { plain, strength, reader })) &&
          (saysNoItself || hit[0].search(reader.noOrNot) < 1) &&
          !(strength === 'sign' && isTakenBack(hit, { plain, isNotOver: isNotOver || saysOver, reader })),
      ),
    );
    return isThere ? [danger] : [];
  });
}

/** A text without a look-alike of which all is there. */
function without(text: string, lookAlike: readonly RegExp[]): string {
  const isThere = lookAlike.every((each) => text.search(each) !== -1);
  return isThere ? lookAlike.reduce((rest, each) => rest.replace(each, ' '), text) : text;
}

/** Whether somebody says of a hit that it is not there, or asks what to do if it were. */
function isDenied(
  { index, 0: hit }: RegExpExecArray,
  { plain, strength, reader }: { plain: string; strength: Strength; reader: Reader },
): boolean {
  const before = plain.slice(0, index);
  return (
    reader.noBefore.test(before) ||
    reader.noBehind.test(plain.slice(index + hit.length)) ||
    reader.asks.test(before) ||
    (strength !== 'always' && reader.notBefore.test(before)) ||
    [...plain.matchAll(reader.no)].some((no) => no.index < index && no.index + no[0].length > index)
  );
}

/** Whether right beside a hit stands that it is slight, or behind it that it is over. */
function isTakenBack(
  { index, 0: hit }: RegExpExecArray,
  {
    plain,
    isNotOver,
    reader: { overBehind, slightBeside, strong },
  }: { plain: string; isNotOver: boolean; reader: Reader },
): boolean {
  const before = plain.slice(0, index);
  const behind = plain.slice(index + hit.length);
  if (!isNotOver && overBehind.test(behind)) return true;
  return !strong.test(before + behind) && (slightBeside.before.test(before) || slightBeside.behind.test(behind));
}
