import { Checkbox, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import type { CalendarFields } from './calendar-fields.ts';
import { WeekHours } from './OpeningHours.tsx';
import { settingsWording } from './settings-wording.ts';
import { TimeWindow } from './TimeWindow.tsx';

const places = [
  { field: 'latitude', label: 'calendar.latitude', hint: 'calendar.sunHint' },
  { field: 'longitude', label: 'calendar.longitude', hint: 'calendar.sunHint' },
  { field: 'candleLightingMinutes', label: 'calendar.candles' },
  { field: 'havdalahMinutes', label: 'calendar.havdalah' },
] as const;
const fasting = { from: '17:00', to: '20:00' };

/** Shabbat, holidays, Ramadan, Friday prayer: calendars that the business switches on. */
export function RestDays({ calendar, set, errorAt }: CalendarFields) {
  const say = useWording(settingsWording);
  const { shabbat, ramadan, jewishHolidays, fridayPrayer } = calendar;
  const isSunWatched = shabbat.observed || jewishHolidays || fridayPrayer;
  const toggleRamadan = (observed: boolean) => {
    const { quietHours: _quiet, ...rest } = ramadan;
    set({ ramadan: observed ? { ...rest, observed, quietHours: fasting } : { ...rest, observed } });
  };
  const toggleHours = (hasOwn: boolean) => {
    const { openingHours: _hours, ...rest } = ramadan;
    set({ ramadan: hasOwn ? { ...rest, openingHours: calendar.openingHours } : rest });
  };
  return (
    <Stack gap="sm">
      <Text fw={600}>{say('calendar.rest')}</Text>
      <Checkbox
        label={say('calendar.shabbat')}
        checked={shabbat.observed}
        onChange={({ currentTarget: { checked } }) => set({ shabbat: { ...shabbat, observed: checked } })}
      />
      <Checkbox
        label={say('calendar.holidays')}
        checked={jewishHolidays}
        onChange={({ currentTarget: { checked } }) => set({ jewishHolidays: checked })}
      />
      <Checkbox
        label={say('calendar.friday')}
        checked={fridayPrayer}
        onChange={({ currentTarget: { checked } }) => set({ fridayPrayer: checked })}
      />
      <Checkbox
        label={say('calendar.ramadan')}
        checked={ramadan.observed}
        onChange={({ currentTarget: { checked } }) => toggleRamadan(checked)}
      />
      {ramadan.observed && ramadan.quietHours && (
        <TimeWindow
          what={say('calendar.ramadanQuiet')}
          window={ramadan.quietHours}
          change={(quietHours) => set({ ramadan: { ...ramadan, quietHours } })}
          {...errorAt('ramadan.quietHours')}
        />
      )}
      {ramadan.observed && (
        <Checkbox
          label={say('calendar.ramadanOpening')}
          checked={ramadan.openingHours !== undefined}
          onChange={({ currentTarget: { checked } }) => toggleHours(checked)}
        />
      )}
      {ramadan.observed && ramadan.openingHours && (
        <WeekHours
          title={say('calendar.ramadanHours')}
          hours={ramadan.openingHours}
          change={(openingHours) => set({ ramadan: { ...ramadan, openingHours } })}
          errorOf={(day) => errorAt(`ramadan.openingHours.${day}`)}
        />
      )}
      {isSunWatched && (
        <SimpleGrid cols={{ base: 1, sm: 4 }} style={{ alignItems: 'end' }}>
          {places.map(({ field, label, ...rest }) => (
            <NumberInput
              key={field}
              label={say(label)}
              {...('hint' in rest && { description: say(rest.hint) })}
              hideControls
              dir="ltr"
              value={Number.isNaN(shabbat[field]) ? '' : shabbat[field]}
              onChange={(value) =>
                set({ shabbat: { ...shabbat, [field]: typeof value === 'number' ? value : Number.NaN } })
              }
              {...errorAt(`shabbat.${field}`)}
            />
          ))}
        </SimpleGrid>
      )}
    </Stack>
  );
}
