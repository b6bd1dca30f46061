import { languages } from '@kesher/domain/language';
import { Button, Menu } from '@mantine/core';
import { languageNames } from '../language/choose-language.ts';
import { houseWording } from '../language/house-wording.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWording } from '../language/wording.ts';
import { LanguageIcon } from './icons.tsx';

/** Switches the language of the screen, without a reload. */
export function LanguageMenu() {
  const say = useWording(houseWording);
  const { language, setLanguage } = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          c="var(--mantine-color-text)"
          leftSection={<LanguageIcon />}
          aria-label={`${say('frame.language')}: ${languageNames[language]}`}
        >
          <span lang={language}>{languageNames[language]}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={language}
          onChange={(next) => setLanguage(languages.find((each) => each === next) ?? language)}
        >
          {languages.map((each) => (
            <Menu.RadioItem key={each} value={each} lang={each}>
              {languageNames[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
