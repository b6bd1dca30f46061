import { directionOf, type Language } from '@kesher/domain/language';
import { useBusiness } from '../../frame/use-business.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import type { CallSheet } from '../../server/api-types.ts';
import { useStaff } from '../../sign-in/staff-context.ts';
import { callsWording } from './calls-wording.ts';
import { scriptOf } from './script-of.ts';

type Props = {
  sheet: CallSheet;
  spoken: Language;
  /** The language that the person chose. */
  theirs: Language | undefined;
  speak: (language: Language) => void;
};

/** What to say first, in the language of the screen or in the person's own. */
export function Script({ sheet: { script }, spoken, theirs, speak }: Props) {
  const say = useWording(callsWording);
  const { language } = useLanguage();
  const business = useBusiness();
  const { name } = useStaff();
  if (script === undefined) return null;
  const other = spoken === language ? theirs : language;
  return (
    <div className="script">
      <div className="script-head">
        <span>{say('script')}</span>
        {other !== undefined && other !== spoken && (
          <button type="button" className="link-button" onClick={() => speak(other)}>
            {say('script.in', { language: languageNames[other] })}
          </button>
        )}
      </div>
      <p lang={spoken} dir={directionOf(spoken)}>
        {scriptOf(script, { language: spoken, caller: name, business: business?.sender.name[spoken] ?? '' })}
      </p>
    </div>
  );
}
