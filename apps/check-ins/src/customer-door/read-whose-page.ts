import type { WhoseView } from '@kesher/content/check-in/whose-page.tsx';
import type { Settings } from '@kesher/domain/business/settings-store';
import { emergencyNumberOf } from '@kesher/domain/check-in/answer/emergency-number';
import { calledOf, mostTries } from '@kesher/domain/check-in/answer/whose';
import type { Language } from '@kesher/domain/language';
import type { OpenedCheckIn } from './open-check-in.ts';
import { nameAndYear } from './tell-whose.ts';

/** Everything that the page shows which asks whose answer it is: of each person what they are called, and no more. */
export function whoseViewOf(about: {
  token: string;
  link: Extract<OpenedCheckIn, { kind: 'several' }>;
  settings: Settings;
  lang: Language | undefined;
  alert: 'unreadable' | 'busy' | 'wrong' | 'lost' | 'nobody' | undefined;
}): WhoseView {
  const { token, link, settings, lang, alert } = about;
  const { people, reader, checkIn } = link;
  const called = calledOf(people.map((each) => nameAndYear(each.customer)));
  const isLocked = (checkIn.link?.misses ?? 0) >= mostTries;
  return {
    path: `/c/${token}`,
    preferencesPath: `/p/${token}`,
    sender: settings.sender,
    people: people.map(({ key }, index) => ({ key, called: called[index] })),
    asks: isLocked ? 'locked' : alert === 'nobody' ? 'nobody' : 'whose',
    alert: isLocked || alert === 'nobody' ? undefined : alert,
    emergencyNumber: emergencyNumberOf(reader.country ?? settings.sender.country),
    lang,
  };
}
