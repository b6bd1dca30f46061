import { SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useWording } from '../../language/wording.ts';
import type { Calendar, CalendarFields } from './calendar-fields.ts';
import { hoursOfText, textOfHours } from './hours-text.ts';
import { settingsWording } from './settings-wording.ts';

/** From Sunday, as the week runs here. ISO: Monday is 1. */
const weekdays = [7, 1, 2, 3, 4, 5, 6] as const;
/** A Monday; only its weekday is shown. */
const monday = Date.UTC(2026, 0, 5);

/** When the business is open, day by day. */
export function OpeningHours({ calendar: { openingHours }, set, errorAt }: CalendarFields) {
  const say = useWording(settingsWording);
  return (
    <WeekHours
      title={say('calendar.opening')}
      hours={openingHours}
      change={(hours) => set({ openingHours: hours })}
      errorOf={(day) => errorAt(`openingHours.${day}`)}
    />
  );
}

type WeekProps = {
  title: string;
  hours: Hours;
  change: (hours: Hours) => void;
  errorOf: (day: keyof Hours) => { error?: string };
};

/** The hours of a week, one line a day. */
export function WeekHours({ title, hours, change, errorOf }: WeekProps) {
  const say = useWording(settingsWording);
  const intl = useIntl();
  return (
    <Stack component="fieldset" gap="sm" m={0} p={0} style={{ border: 0 }}>
      <legend style={{ padding: 0 }}>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {say('calendar.openingHint')}
        </Text>
      </legend>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {weekdays.map((day) => (
          <HoursOfDay
            key={day}
            label={intl.formatDate(monday + (day - 1) * 86_400_000, { weekday: 'long', timeZone: 'UTC' })}
            windows={hours[day]}
            change={(windows) => change({ ...hours, [day]: windows })}
            {...errorOf(day)}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

type Hours = Calendar['openingHours'];
type Windows = { from: string; to: string }[];
type HoursProps = { label: string; windows: Windows; change: (windows: Windows) => void; error?: string };

function HoursOfDay({ label, windows, change, error }: HoursProps) {
  // The line as it is being written: read and written again at every key, it would move under the fingers.
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      label={label}
      dir="ltr"
      value={typed ?? textOfHours(windows)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        change(hoursOfText(value));
      }}
      onBlur={() => setTyped(undefined)}
      {...(error !== undefined && { error })}
    />
  );
}
