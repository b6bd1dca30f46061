import { directionOf, type Localized, languages } from '@kesher/domain/language';
import { Input, SimpleGrid, Textarea } from '@mantine/core';
import { useId } from 'react';
import { languageNames } from '../language/choose-language.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

type Props = { label: string; hint?: string; value: Localized; change: (value: Localized) => void };

/** One text in the three languages, side by side, each in its own direction. */
export function TextFields({ label, hint, value, change }: Props) {
  const id = useId();
  const { language: spoken } = useLanguage();
  // One's own language first.
  const ordered = [spoken, ...languages.filter((language) => language !== spoken)];
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
            onChange={(event) => change({ ...value, [language]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </fieldset>
  );
}
