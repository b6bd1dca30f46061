import { createHash } from 'node:crypto';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { Bulletin } from '@kesher/domain/crisis/bulletin';
import type { Crisis } from '@kesher/domain/crisis/crisis';
import { crisisSettingsSchema } from '@kesher/domain/crisis/crisis-job';
import type { PublicBulletin, PublicCrisis, PublicStatus } from '@kesher/domain/crisis/public-status';
import { addMs, dayMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { keptRate } from '@kesher/domain/promise/promise';
import { bulletinsOf } from './bulletins-of.ts';
import type { CrisisPorts } from './ports.ts';

/** The page says that it holds for so long; it is renewed each minute while a crisis is open. */
const validForMs = 15 * minuteMs;
/** Without an open crisis it is renewed once a day. */
const validInPeaceMs = 2 * dayMs;
/** So long after its end a crisis stays on the page. */
const shownForMs = 30 * dayMs;
const mostCrises = 20;

type Ports = Pick<CrisisPorts, 'crises' | 'bulletins' | 'settings' | 'clock' | 'statusUrl'>;

/** Everything that page and feeds say now, from the records alone. */
export function readStatus(ports: Ports) {
  return async (): Promise<PublicStatus> => {
    const now = ports.clock();
    const settings = await ports.settings.get();
    const { crises } = await ports.crises.list({ limit: mostCrises });
    const shown = crises.filter(({ closedAt }) => closedAt === undefined || addMs(closedAt, shownForMs) > now);
    const all = await Promise.all(
      shown.map(async (crisis) => ({ crisis, bulletins: await bulletinsOf(ports, crisis) })),
    );
    const isOpen = all.some(({ crisis }) => crisis.closedAt === undefined);
    const { isPublicBody = false, showsKept = false } = crisisSettingsSchema.parse(settings);
    const { kept, broken } = keptRate(all.flatMap(({ bulletins }) => bulletins.flatMap(({ promises }) => promises)));
    return {
      business: businessOf(settings, isPublicBody),
      url: ports.statusUrl,
      languages: inOrder(settings),
      writtenAt: now,
      validUntil: addMs(now, isOpen ? validForMs : validInPeaceMs),
      crises: all
        .map(({ crisis, bulletins }) => publicCrisis(crisis, bulletins))
        .toSorted((left, right) => Number(left.closedAt !== undefined) - Number(right.closedAt !== undefined)),
      ...(showsKept && kept + broken > 0 && { kept: { kept, of: kept + broken } }),
    };
  };
}

function businessOf({ sender, calendar }: Settings, isPublicBody: boolean): PublicStatus['business'] {
  const { name, phone, postalAddress, country, arabicDigits } = sender;
  return { name, phone, postalAddress, country, arabicDigits, timeZone: calendar.timeZone, isPublicBody };
}

/** The languages that the business serves, its default first. */
function inOrder({ languages, sender }: Settings): Settings['languages'] {
  const { defaultLanguage } = sender;
  return [defaultLanguage, ...languages.filter((language) => language !== defaultLanguage)];
}

function publicCrisis(crisis: Crisis, bulletins: readonly Bulletin[]): PublicCrisis {
  const { id, kit, name, phase, isExercise, openedAt, closedAt, services } = crisis;
  return {
    id,
    kit,
    name,
    phase,
    isExercise,
    openedAt,
    ...(closedAt && { closedAt }),
    services,
    bulletins: bulletins.flatMap((bulletin) => publicBulletin(bulletin) ?? []),
  };
}

/** A bulletin that was published; a draft is nobody's. */
export function publicBulletin(bulletin: Bulletin): PublicBulletin | undefined {
  const { live, said: facts, firstPublishedAt, correctedAt, correction, quietWords } = bulletin;
  if (live === undefined || facts === undefined || firstPublishedAt === undefined) return undefined;
  const text = {
    id: bulletin.id,
    number: bulletin.number,
    version: bulletin.version,
    publishedAt: firstPublishedAt,
    updatedAt: live.publishedAt,
    facts,
    ...(correctedAt && correction && { correction: { at: correctedAt, says: correction } }),
    ...endOf(live.statement, live.publishedAt),
    quietWords,
  };
  return { ...text, digest: createHash('sha256').update(JSON.stringify(text)).digest('hex') };
}

function endOf(statement: NonNullable<Bulletin['live']>['statement'], at: Instant): Pick<PublicBulletin, 'end'> {
  if (statement.kind === 'released') {
    const { kind, title, says } = statement;
    return { end: { kind, at, title, says } };
  }
  return statement.kind === 'withdrawn' ? { end: { kind: 'withdrawn', at, says: statement.because } } : {};
}
