import { requireZoneClock } from '@kesher/domain/calendar/zone-clock';
import type { KitName } from '@kesher/domain/crisis/kits';
import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import { type Instant, instantFromMs, minuteMs, toMs } from '@kesher/domain/instant';
import { addressOf, hostOf, pathOf } from './feeds-places.ts';
import { document, element, type Xml } from './feeds-xml.ts';
import { type BulletinInWords, bulletinInWords, titled } from './page-bulletin-words.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';
import { lastChangeOf, nextWordBy, type Placed, quietWordsSince } from './page-standing.ts';

const categoryOf: Readonly<Record<KitName, string>> = {
  security: 'Security',
  epidemic: 'Health',
  strike: 'Other',
  supplier: 'Other',
  outage: 'Infra',
  weather: 'Met',
};

/**
 * A bulletin as CAP 1.2, for public bodies: one alert with an `info` per language, the file's own first. The schema wants
 * its elements in this order, and times with an offset.
 */
export function capAlert(status: PublicStatus, placed: Placed, speeches: readonly StatusSpeech[]): string {
  const { bulletin, crisis } = placed;
  const [first] = speeches.map((speech) => bulletinInWords(bulletin, crisis, speech));
  if (first === undefined) throw new RangeError('a page has at least one language');
  const at = capTime(status.business.timeZone);
  const sender = hostOf(status);
  const isFirst = identifierOf(placed, first) === `${bulletin.id}.1`;
  return document(
    element(
      'alert',
      [
        element('identifier', identifierOf(placed, first)),
        element('sender', sender),
        element('sent', at(isFirst ? bulletin.publishedAt : lastChangeOf(bulletin, crisis))),
        element('status', crisis.isExercise ? 'Exercise' : 'Actual'),
        element('msgType', first.standing === 'in-force' ? (isFirst ? 'Alert' : 'Update') : 'Cancel'),
        element('scope', 'Public'),
        crisis.isExercise ? element('note', speeches.map(({ say }) => say('exercise.band')).join(' ')) : undefined,
        isFirst ? undefined : element('references', `${sender},${bulletin.id}.1,${at(bulletin.publishedAt)}`),
        element('incidents', crisis.id),
        ...speeches.map((speech) => infoOf(status, placed, speech)),
      ],
      { xmlns: 'urn:oasis:names:tc:emergency:cap:1.2' },
    ),
  );
}

/** Unique for what the alert says; the first one is always `<bulletin>.1`. */
function identifierOf({ bulletin }: Placed, { standing }: BulletinInWords): string {
  const quiet = quietWordsSince(bulletin).length;
  const base = `${bulletin.id}.${bulletin.version}${quiet > 0 ? `.${quiet}` : ''}`;
  return standing === 'replaced' || standing === 'closed' ? `${base}.${standing}` : base;
}

function infoOf(status: PublicStatus, { bulletin, crisis }: Placed, speech: StatusSpeech): Xml {
  const { language } = speech;
  const words = bulletinInWords(bulletin, crisis, speech);
  const at = capTime(status.business.timeZone);
  const isOn = words.standing === 'in-force';
  const isToDo = (name: string) => name === 'changes' || name === 'can-do';
  const lines = (wanted: (name: string) => boolean) =>
    words.parts.filter(({ name }) => wanted(name)).map((part) => `${part.heading}: ${part.lines.join(' ')}`);
  const description = [
    ...(words.end === undefined ? [] : [`${words.end.title}: ${words.end.says}`]),
    ...(words.corrected === undefined ? [] : [words.corrected]),
    ...lines((name) => !isToDo(name)),
    ...words.quiet,
    ...(words.next === undefined ? [] : [words.next]),
  ];
  const instruction = lines(isToDo);
  const name = staffProse(status.business.name[language], language);
  const segments = bulletin.facts.words[language].changes.flatMap(({ segment }) => segment ?? []);
  const parameter = (valueName: string, value: string) =>
    element('parameter', [element('valueName', valueName), element('value', value)]);
  return element('info', [
    element('language', language),
    element('category', categoryOf[crisis.kit]),
    element('event', titled(staffProse(crisis.name[language], language), crisis, speech)),
    element('responseType', isOn ? 'Monitor' : words.standing === 'released' ? 'AllClear' : 'None'),
    element('urgency', isOn ? urgencyOf[crisis.phase] : 'Past'),
    // Nobody here has measured it, and to guess would be worse.
    element('severity', 'Unknown'),
    element('certainty', 'Observed'),
    isOn ? element('expires', at(nextWordBy(bulletin))) : undefined,
    element('senderName', name),
    element('headline', words.title),
    element('description', description.join('\n')),
    instruction.length > 0 ? element('instruction', instruction.join('\n')) : undefined,
    element('web', addressOf(status, pathOf.bulletin(language, bulletin.id))),
    element('contact', bulletin.facts.reach.phone),
    parameter('digest', words.digest),
    parameter('version', String(words.version)),
    parameter('standing', words.standing),
    element('area', [element('areaDesc', segments.length > 0 ? [...new Set(segments)].join(', ') : name)]),
  ]);
}

const urgencyOf = { start: 'Immediate', ongoing: 'Immediate', ending: 'Expected', after: 'Past' } as const;

/** `2026-11-29T09:40:00+02:00`; UTC itself is `-00:00`, and never `Z` (CAP 1.2, section 3.3.2). */
function capTime(timeZone: string): (instant: Instant) => string {
  const clock = requireZoneClock(timeZone);
  const two = (count: number) => String(count).padStart(2, '0');
  return (instant) => {
    const { offsetMs } = clock.spanAt(toMs(instant));
    const minutes = Math.abs(offsetMs) / minuteMs;
    const wall = instantFromMs(toMs(instant) + offsetMs).slice(0, 19);
    return `${wall}${offsetMs > 0 ? '+' : '-'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  };
}
