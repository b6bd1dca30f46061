import { businessCalendarSchema } from '@kesher/domain/calendar/business-calendar';
import { TextInput } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import { ClosedDates } from './ClosedDates.tsx';
import { OpeningHours } from './OpeningHours.tsx';
import { PartForm } from './PartForm.tsx';
import { QuietHours } from './QuietHours.tsx';
import { RestDays } from './RestDays.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { settingsWording } from './settings-wording.ts';
import { useSettingsPart } from './use-settings-part.ts';
import { WhenWouldItGoOut } from './WhenWouldItGoOut.tsx';
import { isWrong, wrongFields } from './wrong-fields.ts';

/** When the business works and when it keeps silent; below, what that means for a message. */
export function CalendarPage() {
  const say = useWording(settingsWording);
  const part = useSettingsPart('calendar');
  const wrong = wrongFields(businessCalendarSchema, part.value);
  const errorAt = (field: string) => (part.isChanged && isWrong(wrong, field) ? { error: say('invalid') } : {});
  return (
    <SettingsFrame part="calendar">
      <PartForm part={part} about={say('calendar.about')} isValid={wrong.size === 0}>
        {(calendar) => {
          const set = (change: Partial<typeof calendar>) => part.change({ ...calendar, ...change });
          return (
            <>
              <TextInput
                label={say('calendar.timeZone')}
                description={say('calendar.timeZoneHint')}
                dir="ltr"
                maw={360}
                value={calendar.timeZone}
                onChange={({ currentTarget: { value } }) => set({ timeZone: value })}
                {...errorAt('timeZone')}
              />
              <QuietHours calendar={calendar} set={set} errorAt={errorAt} />
              <OpeningHours calendar={calendar} set={set} errorAt={errorAt} />
              <RestDays calendar={calendar} set={set} errorAt={errorAt} />
              <ClosedDates calendar={calendar} set={set} errorAt={errorAt} />
            </>
          );
        }}
      </PartForm>
      {part.value && <WhenWouldItGoOut calendar={wrong.size === 0 ? part.value : undefined} />}
    </SettingsFrame>
  );
}
