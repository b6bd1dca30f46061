import { inEveryLanguage } from '@kesher/domain/business/served-languages';
import { directionOf, type Localized } from '@kesher/domain/language';
import { Input, SimpleGrid, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useSpoken } from '../frame/use-spoken.ts';
import { languageNames } from '../language/choose-language.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

type Props = {
  label: string;
  hint?: string | undefined;
  /** Said where a language is empty that must not be. */
  missing?: string | undefined;
  value: Localized;
  change: (value: Localized) => void;
};

/** One text in each language that the business serves, side by side, each in its own direction. */
export function TextFields({ label, hint, missing, value, change }: Props) {
  const id = useId();
  const { language: spoken } = useLanguage();
  // One's own language first.
  const served = useSpoken();
  const ordered = served.languages.toSorted((left, right) => Number(right === spoken) - Number(left === spoken));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }} aria-describedby={hint ? id : undefined}>
      <legend style={{ padding: 0 }}>{label}</legend>
      {hint && (
        <Input.Description id={id} size="md">
          {hint}
        </Input.Description>
      )}
      <SimpleGrid cols={{ base: 1, md: 3 }} mt={4}>
        {ordered.map((language) => (
          <Textarea
            key={language}
            label={languageNames[language]}
            lang={language}
            dir={directionOf(language)}
            value={value[language]}
            maxLength={600}
            rows={2}
            error={value[language].trim() === '' && missing}
            onChange={(event) => change(inEveryLanguage({ ...value, [language]: event.currentTarget.value }, served))}
          />
        ))}
      </SimpleGrid>
    </fieldset>
  );
}
