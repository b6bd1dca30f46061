import { checkInWording } from '../check-ins/check-in-wording.ts';
import { pageWithWords } from '../language/page-with-words.ts';
import { wokenWording } from './woken-wording.ts';

/** What staff are woken for, with its words: a page waits for neither, since seldom anything is there to see. */
export async function loadWoken() {
  const { Woken } = await pageWithWords(import('./Woken.tsx'), wokenWording, checkInWording);
  return { default: Woken };
}
