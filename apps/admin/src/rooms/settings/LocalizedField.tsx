import { directionOf, type Language, type Localized, languages } from '@kesher/domain/language';
import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import { languageNames } from '../../language/choose-language.ts';

type Props = {
  label: string;
  value: Localized;
  change: (value: Localized) => void;
  errorAt?: (language: Language) => { error?: string };
};

/** One text in every language that Kesher speaks, side by side. */
export function LocalizedField({ label, value, change, errorAt }: Props) {
  return (
    <Fieldset variant="unstyled" legend={label}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {languages.map((language) => (
          <TextInput
            key={language}
            description={languageNames[language]}
            aria-label={`${label}, ${languageNames[language]}`}
            lang={language}
            dir={directionOf(language)}
            value={value[language]}
            onChange={({ currentTarget }) => change({ ...value, [language]: currentTarget.value })}
            {...errorAt?.(language)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
