import { westernDigits } from '../../phone/digits.ts';
import { matchingForm } from '../../wording/terms.ts';

const variants = 'ךםןףץىةؤئگکیپچڤ';
const plainForms = 'כמנפצيهويككيبجف';

/** Letters as they are compared: without points and stretching, one form for each letter, no letter held down. */
export function normalLetters(text: string): string {
  return matchingForm(westernDigits(text))
    .replace(new RegExp(`[${variants}]`, 'g'), (letter) => plainForms.charAt(variants.indexOf(letter)))
    .replaceAll('ء', '')
    .replace(/([\u0590-\u06FF])\1{2,}/g, '$1')
    .replace(/([a-z])\1{2,}(?![a-z])/g, '$1')
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/(?<![א-ת])ת['’`׳](?=[א-ת])/g, 'ה')
    .replace(/['’`׳״"]/g, '');
}

/**
 * The parts of what somebody wrote, each a line of words: a “no” in one says nothing of the next, but within a list that ends
 * in an “or” it says something of all.
 */
export function partsOf(text: string, { but, or, nay }: { but: string; or: string; nay: string }): string[] {
  const listed = new RegExp(`[,،](?=\\s*(?:[^\\s,،]+\\s+){0,2}[^\\s,،]+[,،]?\\s+(?:${or})\\s)`, 'gu');
  const answered = new RegExp(`[?؟]\\s*(?=(?:${nay})\\s*(?:[.,;!?،؟\n]|$))`, 'gu');
  const last = new RegExp(`[,،](?=\\s*(?:${or})\\s)`, 'gu');
  return normalLetters(text.replaceAll('🩸', ' blood ').replaceAll('🆘', ' sos ').replaceAll('🤮', ' vomiting '))
    .replace(/(\d)[.,٫](\d)/g, '$1point$2')
    .replace(/\b(dr|mr|mrs|ms|prof)\./g, '$1')
    .replace(answered, ' ')
    .replace(last, ' ')
    .replace(listed, ` ${firstOf(or)} `)
    .split(new RegExp(`[.,;!?؟،؛\\n()…–—]+|\\s-+\\s|(?<![\\p{L}\\p{N}])(?:${but})(?![\\p{L}\\p{N}])`, 'u'))
    .map((part) =>
      part
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(/(\d)point(\d)/g, '$1.$2')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** One of several words, to stand for all of them. */
function firstOf(words: string): string {
  return words.split('|', 1).join('');
}
