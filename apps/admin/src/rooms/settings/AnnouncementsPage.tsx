import { announcementRulesSchema } from '@kesher/domain/business/business';
import { channels } from '@kesher/domain/customer/contact-way';
import { NativeSelect, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { DollarField } from './DollarField.tsx';
import { PartForm } from './PartForm.tsx';
import { PendingLimit } from './PendingLimit.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { settingsWording } from './settings-wording.ts';
import { useSettingsPart } from './use-settings-part.ts';
import { isWrong, wrongFields } from './wrong-fields.ts';

const consents = ['unless-refused', 'granted'] as const;
const numbers = [
  { field: 'countdownSeconds', label: 'announcements.countdown', hint: 'announcements.countdownHint' },
  { field: 'approvalFrom', label: 'announcements.approval', hint: 'announcements.approvalHint' },
] as const;
const prices = [
  { field: 'emailPriceMicros', label: 'announcements.emailPrice' },
  { field: 'smsPartPriceMicros', label: 'announcements.smsPrice' },
] as const;

/** How an announcement leaves the house: countdown, second person, consent, prices. */
export function AnnouncementsPage() {
  const say = useWording(settingsWording);
  const terms = useWording(termsWording);
  const part = useSettingsPart('announcements');
  const wrong = wrongFields(announcementRulesSchema, part.value);
  const errorAt = (field: string) => (part.isChanged && isWrong(wrong, field) ? { error: say('invalid') } : {});
  return (
    <SettingsFrame part="announcements">
      <PendingLimit settings={part.query.data} />
      <PartForm part={part} about={say('announcements.about')} isValid={wrong.size === 0}>
        {(rules) => (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {numbers.map(({ field, label, hint }) => (
                <NumberInput
                  key={field}
                  label={say(label)}
                  description={say(hint)}
                  hideControls
                  allowNegative={false}
                  allowDecimal={false}
                  value={Number.isNaN(rules[field]) ? '' : rules[field]}
                  onChange={(value) =>
                    part.change({ ...rules, [field]: typeof value === 'number' ? value : Number.NaN })
                  }
                  {...errorAt(field)}
                />
              ))}
              {prices.map(({ field, label }) => (
                <DollarField
                  key={field}
                  label={say(label)}
                  description={say('announcements.priceHint')}
                  micros={rules[field]}
                  change={(micros) => part.change({ ...rules, [field]: micros })}
                  {...errorAt(field)}
                />
              ))}
            </SimpleGrid>
            <Text fw={600}>{say('announcements.consent')}</Text>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {channels.map((channel) => (
                <NativeSelect
                  key={channel}
                  label={say('announcements.consentBy', { channel: terms(`channel.${channel}`) })}
                  data={consents.map((value) => ({ value, label: say(`consent.${value}`) }))}
                  value={rules.consent[channel]}
                  onChange={({ currentTarget: { value } }) => {
                    const consent = consents.find((one) => one === value);
                    if (consent) part.change({ ...rules, consent: { ...rules.consent, [channel]: consent } });
                  }}
                />
              ))}
            </SimpleGrid>
          </>
        )}
      </PartForm>
    </SettingsFrame>
  );
}
