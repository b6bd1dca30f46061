import { languages } from '@kesher/domain/language';
import { languageNames } from '../language/choose-language.ts';
import { houseWording } from '../language/house-wording.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWording } from '../language/wording.ts';
import { HeaderMenu } from './HeaderMenu.tsx';
import { LanguageIcon } from './icons.tsx';

/** Switches the language of the screen, without a reload. */
export function LanguageMenu() {
  const say = useWording(houseWording);
  const { language, setLanguage } = useLanguage();
  return (
    <HeaderMenu
      label={`${say('frame.language')}: ${languageNames[language]}`}
      button={
        <>
          <LanguageIcon />
          <span lang={language}>{languageNames[language]}</span>
        </>
      }
    >
      {(close) =>
        languages.map((each) => (
          <button
            key={each}
            type="button"
            className="header-choice"
            lang={each}
            aria-current={each === language}
            onClick={() => setLanguage(each)}
            {...close}
          >
            {languageNames[each]}
          </button>
        ))
      }
    </HeaderMenu>
  );
}
