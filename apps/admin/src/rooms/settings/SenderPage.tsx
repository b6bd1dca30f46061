import { wantedSenderSchema } from '@kesher/domain/business/business';
import type { Language } from '@kesher/domain/language';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import { LocalizedField } from './LocalizedField.tsx';
import { PartForm } from './PartForm.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { settingsWording } from './settings-wording.ts';
import { useSettingsPart } from './use-settings-part.ts';
import { isWrong, wrongFields } from './wrong-fields.ts';

const digits = [
  { value: 'latn', label: '123' },
  { value: 'arab', label: '١٢٣' },
];

/** Who speaks: what every message shows about its sender. */
export function SenderPage() {
  const say = useWording(settingsWording);
  const part = useSettingsPart('sender');
  const { languages: served } = useSpoken();
  const wrong = wrongFields(wantedSenderSchema, part.value);
  const errorAt = (field: string) => (part.isChanged && isWrong(wrong, field) ? { error: say('invalid') } : {});
  return (
    <SettingsFrame part="sender">
      <PartForm part={part} about={say('sender.about')} isValid={wrong.size === 0}>
        {(sender) => {
          const set = (change: Partial<typeof sender>) => part.change({ ...sender, ...change });
          return (
            <>
              <LocalizedField
                label={say('sender.name')}
                value={sender.name}
                change={(name) => set({ name })}
                errorAt={(language) => errorAt(`name.${language}`)}
              />
              <LocalizedField
                label={say('sender.address')}
                value={sender.postalAddress}
                change={(postalAddress) => set({ postalAddress })}
                errorAt={(language) => errorAt(`postalAddress.${language}`)}
              />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextInput
                  label={say('sender.emailFrom')}
                  description={say('sender.emailFromHint')}
                  dir="ltr"
                  value={sender.emailFrom}
                  onChange={({ currentTarget: { value } }) => set({ emailFrom: value })}
                  {...errorAt('emailFrom')}
                />
                <TextInput
                  label={say('sender.sms')}
                  description={say('sender.smsHint')}
                  dir="ltr"
                  value={sender.smsSenderId}
                  onChange={({ currentTarget: { value } }) => set({ smsSenderId: value })}
                  {...errorAt('smsSenderId')}
                />
                <TextInput
                  label={say('sender.phone')}
                  description={say('sender.phoneHint')}
                  dir="ltr"
                  value={sender.phone}
                  onChange={({ currentTarget: { value } }) => set({ phone: value })}
                  {...errorAt('phone')}
                />
                <TextInput
                  label={say('sender.country')}
                  description={say('sender.countryHint')}
                  dir="ltr"
                  maxLength={2}
                  value={sender.country}
                  onChange={({ currentTarget: { value } }) => set({ country: value.toUpperCase() })}
                  {...errorAt('country')}
                />
                <NativeSelect
                  label={say('sender.language')}
                  data={served.map((value) => ({ value, label: languageNames[value] }))}
                  value={sender.defaultLanguage}
                  onChange={({ currentTarget: { value } }) => {
                    const defaultLanguage = served.find((one: Language) => one === value);
                    if (defaultLanguage) set({ defaultLanguage });
                  }}
                />
                <NativeSelect
                  label={say('sender.digits')}
                  data={digits}
                  value={sender.arabicDigits}
                  onChange={({ currentTarget: { value } }) => set({ arabicDigits: value === 'arab' ? 'arab' : 'latn' })}
                />
              </SimpleGrid>
            </>
          );
        }}
      </PartForm>
    </SettingsFrame>
  );
}
