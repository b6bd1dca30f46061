import type { Service } from '@kesher/domain/crisis/crisis';
import type { PublicCrisis, PublicStatus } from '@kesher/domain/crisis/public-status';
import { addressOf, pathOf } from './feeds-places.ts';
import { bulletinInWords, titled } from './page-bulletin-words.ts';
import { headlineOf } from './page-headline.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';
import { isExercise, nextPromiseOf, nextWordBy, servicesOf } from './page-standing.ts';

/** The whole page as JSON, for whoever builds something upon it. */
export function statusJson(status: PublicStatus, speech: StatusSpeech): string {
  const { business, languages, writtenAt, validUntil, crises, kept } = status;
  const { language } = speech;
  return JSON.stringify({
    language,
    name: staffProse(business.name[language], language),
    phone: business.phone,
    page: addressOf(status, pathOf.index(language)),
    languages,
    writtenAt,
    validUntil,
    isExercise: isExercise(status),
    headline: headlineOf(status, speech),
    nextWordBy: nextPromiseOf(status) ?? null,
    services: servicesOf(status).map((service) => serviceIn(service, speech)),
    crises: crises.map((crisis) => crisisIn(status, crisis, speech)),
    ...(kept && { promises: kept }),
  });
}

function serviceIn({ id, name, state, says, since, before }: Service, { language }: StatusSpeech) {
  return {
    id,
    name: staffProse(name[language], language),
    state,
    ...(says && { says: staffProse(says[language], language) }),
    since,
    before,
  };
}

function crisisIn(status: PublicStatus, crisis: PublicCrisis, speech: StatusSpeech) {
  const { language } = speech;
  const { id, kit, name, phase, isExercise: isOne, openedAt, closedAt, bulletins } = crisis;
  return {
    id,
    kit,
    name: titled(staffProse(name[language], language), crisis, speech),
    phase,
    isExercise: isOne,
    openedAt,
    closedAt: closedAt ?? null,
    bulletins: bulletins.map((bulletin) => {
      const { next, ...words } = bulletinInWords(bulletin, crisis, speech);
      return {
        ...words,
        number: bulletin.number,
        address: addressOf(status, pathOf.bulletin(language, bulletin.id)),
        publishedAt: bulletin.publishedAt,
        updatedAt: bulletin.updatedAt,
        correctedAt: bulletin.correction?.at ?? null,
        endedAt: bulletin.end?.at ?? null,
        replacedBy: bulletin.replacedBy ?? null,
        ...(next !== undefined && { next, nextWordBy: nextWordBy(bulletin) }),
        payments: bulletin.facts.payments?.kind ?? null,
        foreign: bulletin.facts.foreign,
      };
    }),
  };
}
