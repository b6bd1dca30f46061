import { stockDelayWording } from '@kesher/content/stock-delay/wording';
import { directionOf, type Localized, languages } from '@kesher/domain/language';
import { checkWording } from '@kesher/domain/wording/check-wording';
import { NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Code } from '../../blocks/Bidi.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { Findings } from './Findings.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { settingsWording } from './settings-wording.ts';

const source = 'packages/content/src/stock-delay/wording.*.ts';
const nothing: Localized = { en: '', he: '', ar: '' };

/** What customers read, and a place to try a sentence against the checks that an announcement meets. */
export function WordingsPage() {
  const say = useWording(settingsWording);
  const { language } = useLanguage();
  const [shown, setShown] = useState(language);
  const { draft, keep } = useDraft('wording:try', nothing);
  const isEmpty = languages.every((one) => draft[one].trim() === '');
  return (
    <SettingsFrame part="wordings">
      <Section title={say('wordings.try')}>
        <Stack className="surface" p="lg">
          <LocalizedField label={say('wordings.tryAbout')} value={draft} change={keep} />
          <output>{!isEmpty && <Findings findings={checkWording(draft, 'text')} />}</output>
        </Stack>
      </Section>
      <Section title={say('wordings.catalog')}>
        <Stack className="surface" p="lg">
          <Text>{say('wordings.about')}</Text>
          <NativeSelect
            label={say('wordings.language')}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={shown}
            maw={240}
            onChange={({ currentTarget: { value } }) => setShown(languages.find((one) => one === value) ?? shown)}
          />
          <Table className="stacking-table">
            <Table.Tbody>
              {Object.entries(stockDelayWording.messages[shown]).map(([key, text]) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={400} c="dimmed" w={220}>
                    <Code>{key}</Code>
                  </Table.Th>
                  <Table.Td>
                    <div lang={shown} dir={directionOf(shown)}>
                      {text}
                    </div>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="sm" c="dimmed">
            {say('rules.changedIn')} <Code>{source}</Code>
          </Text>
        </Stack>
      </Section>
    </SettingsFrame>
  );
}
