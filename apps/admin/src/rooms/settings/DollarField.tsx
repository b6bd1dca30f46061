import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { microsOfText, textOfMicros } from './dollars-text.ts';

type Props = {
  label: string;
  description: string;
  micros: number;
  change: (micros: number) => void;
  error?: string;
};

/** A price in dollars, kept in millionths. */
export function DollarField({ label, description, micros, change, error }: Props) {
  // The price as it is being written: read and written again at every key, it would move under the fingers.
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      label={label}
      description={description}
      dir="ltr"
      inputMode="decimal"
      leftSection="$"
      value={typed ?? textOfMicros(micros)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        change(microsOfText(value));
      }}
      onBlur={() => setTyped(undefined)}
      {...(error !== undefined && { error })}
    />
  );
}
