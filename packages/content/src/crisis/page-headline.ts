import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import { phrase } from '../format/messages.ts';
import { titled } from './page-bulletin-words.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';
import { inForce, servicesOf } from './page-standing.ts';

/** The one large sentence: the newest bulletin in force, else the crisis, else that all is as usual, if it is. */
export function headlineOf(status: PublicStatus, speech: StatusSpeech): string {
  const { language, say } = speech;
  const [newest] = inForce(status);
  if (newest !== undefined)
    return titled(staffProse(newest.bulletin.facts.words[language].title, language), newest.crisis, speech);
  const open = openFirst(status);
  if (open !== undefined) return titled(staffProse(open.name[language], language), open, speech);
  return say(servicesOf(status).every(({ state }) => state === 'usual') ? 'usual.title' : 'unusual.title');
}

/** What does not work, and whether the rest does. */
export function summaryOf(status: PublicStatus, { say, list, language }: StatusSpeech): string {
  const services = servicesOf(status);
  const namesIn = (wanted: string) =>
    services.filter(({ state }) => state === wanted).map(({ name }) => staffProse(name[language], language));
  const [off, part, usual] = [namesIn('off'), namesIn('part'), namesIn('usual')];
  const isOpen = status.crises.some(({ closedAt }) => closedAt === undefined);
  if (off.length + part.length === 0) return isOpen ? '' : say('usual.says');
  return [
    ...(off.length > 0 ? [say('summary.off', { names: phrase(list(off)) })] : []),
    ...(part.length > 0 ? [say('summary.part', { names: phrase(list(part)) })] : []),
    ...(usual.length > 0 ? [say('summary.rest')] : []),
  ].join(' ');
}

/** What is open; an exercise only where nothing real is. */
function openFirst({ crises }: PublicStatus) {
  const open = crises.filter(({ closedAt }) => closedAt === undefined);
  return open.find((crisis) => !crisis.isExercise) ?? open[0];
}
