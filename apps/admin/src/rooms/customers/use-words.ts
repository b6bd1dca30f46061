import { useIntl } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { Contact, DelayOption, InShort } from '../../server/api-types.ts';
import { customersWording } from './customers-wording.ts';

/** What a message was about, an option by its name, and who did something, in the words of the screen. */
export function useWords() {
  const say = useWording(customersWording);
  const terms = useWording(termsWording);
  const colleague = useColleagueName();
  const { language } = useLanguage();
  const intl = useIntl();
  const notice = ({ says, about }: InShort): string =>
    say(`notice.${says}`, {
      products: intl.formatList(about.map(({ name, names }) => names?.[language] ?? name)),
    });
  const option = (one: DelayOption): string => {
    const name = 'name' in one ? one.name[language] : 'what' in one ? one.what[language] : undefined;
    const kind = terms(`option.${one.kind}`);
    return name === undefined ? kind : `${kind}: ${name}`;
  };
  const person = (by: string): string => (by === 'customer' ? say('by.customer') : colleague(by));
  /** Over which channel, about what, with whom, how it went. */
  const contact = (one: Contact): string[] =>
    [
      say(`channel.${one.channel}`),
      one.about ?? (one.notice && notice(one.notice)),
      one.by && person(one.by),
      one.outcome && say(`outcome.${one.outcome}`),
    ]
      .filter((part) => typeof part === 'string')
      .filter((part) => part !== '');
  return { notice, option, person, contact };
}
