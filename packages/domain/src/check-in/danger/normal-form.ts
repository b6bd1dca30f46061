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
    .replace(/['’`׳״"]/g, '');
}

/** The parts of what somebody wrote, each a line of words: a “no” in one says nothing of the next. */
export function partsOf(text: string, but: string): string[] {
  return normalLetters(text.replaceAll('🩸', ' blood ').replaceAll('🆘', ' sos ').replaceAll('🤮', ' vomiting '))
    .replace(/(\d)[.,٫](\d)/g, '$1point$2')
    .split(new RegExp(`[.,;!?؟،؛\\n()…–—]+|\\s-+\\s|(?<![\\p{L}\\p{N}])(?:${but})(?![\\p{L}\\p{N}])`, 'u'))
    .map((part) =>
      part
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(/(\d)point(\d)/g, '$1.$2')
        .trim(),
    )
    .filter((part) => part !== '');
}
