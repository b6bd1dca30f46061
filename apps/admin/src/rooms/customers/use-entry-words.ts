import { isolate } from '@kesher/content/format/isolate';
import { directionOf } from '@kesher/domain/language';
import { useIntl } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { TimelineEntry } from '../../server/api-types.ts';
import { customersWording } from './customers-wording.ts';
import { useWords } from './use-words.ts';

type Matter = Pick<Extract<TimelineEntry, { kind: 'consent' }>, 'channel' | 'purpose'>;
type EntryWords = {
  title: string;
  by?: string | undefined;
  body?: string | undefined;
  facts: { at: string; fact: string }[];
};

/** One entry of the timeline in words: what happened, who did it, what was said. */
export function useEntryWords(): (entry: TimelineEntry) => EntryWords {
  const say = useWording(customersWording);
  const terms = useWording(termsWording);
  const words = useWords();
  const { language } = useLanguage();
  const intl = useIntl();
  /** What was decided about, purpose by purpose, each with its ways. */
  const matters = (decided: readonly Matter[]): string => {
    const purposes = [...new Set(decided.map(({ purpose }) => purpose))];
    const each = purposes.map((of) => {
      const ways = decided.flatMap(({ purpose, channel }) => (purpose === of ? say(`channel.${channel}`) : []));
      return `${say(`purpose.${of}`)} (${intl.formatList(ways)})`;
    });
    return intl.formatList(each);
  };
  return (entry) => {
    switch (entry.kind) {
      case 'message': {
        const about = entry.notice ? words.notice(entry.notice) : say('e.messageUnknown');
        return {
          title: `${say(`channel.${entry.route}`)} · ${about}`,
          body: entry.reason && terms(`reason.${entry.reason}`),
          facts: entry.facts.map(({ at, fact }) => ({ at, fact: say(`fact.${fact}`) })),
        };
      }
      case 'choice': {
        const option = entry.option ? words.option(entry.option) : entry.chose && terms(`option.${entry.chose}`);
        const unnamed = say(entry.did === 'changed' ? 'e.changed' : 'e.chosen');
        return {
          title: option === undefined ? unnamed : say('e.chose', { option }),
          by: say('by.customer'),
          facts: [],
        };
      }
      case 'call': {
        const about = entry.about && isolate(entry.about, directionOf(language));
        const parts = [say(`e.call.${entry.direction}`), entry.outcome && say(`outcome.${entry.outcome}`), about];
        return { title: parts.filter(Boolean).join(' · '), by: words.person(entry.by), body: entry.note, facts: [] };
      }
      case 'note':
        return {
          title: say(entry.what === 'learned' ? 'e.learned' : 'e.note'),
          by: words.person(entry.by),
          body: entry.text,
          facts: [],
        };
      case 'promise':
        return {
          title: say(`e.promise.${entry.did}`, { text: entry.text }),
          by: words.person(entry.by),
          facts: entry.did === 'made' ? [{ at: entry.dueAt, fact: say(`promise.${entry.state}`) }] : [],
        };
      case 'consent':
        return {
          title: say(`e.consent.${entry.decision}`, { what: matters([entry, ...(entry.alsoOf ?? [])]) }),
          by: entry.by && words.person(entry.by),
          body: entry.shown,
          facts: [],
        };
      case 'preferences':
        return { title: say('e.preferences'), by: words.person(entry.by), facts: [] };
      case 'task':
        return {
          title: [say(`e.task.${entry.did}`), entry.outcome && say(`outcome.${entry.outcome}`)]
            .filter(Boolean)
            .join(' · '),
          by: words.person(entry.by),
          body: entry.note,
          facts: [],
        };
      case 'known':
        return { title: say('e.known'), facts: [] };
    }
  };
}
