import { Button, Fieldset, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { useWording } from '../../language/wording.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { settingsWording } from './settings-wording.ts';
import type { SettingsPart } from './use-settings-part.ts';

type Props<Value> = {
  part: SettingsPart<Value>;
  about: string;
  /** Whether everything can be saved as it stands. */
  isValid: boolean;
  children: (value: Value) => ReactNode;
};

/** The fields of one part of the settings, with their saving; read only for whoever may not change them. */
export function PartForm<Value>({ part, about, isValid, children }: Props<Value>) {
  const say = useWording(settingsWording);
  const mayChange = useMay()('settings.change');
  const { query, value, isChanged, isStale, save } = part;
  if (value === undefined)
    return query.error ? <ProblemAlert thrown={query.error} retry={() => void query.refetch()} /> : <Loading />;
  const because = isChanged ? (isValid ? undefined : say('invalidSome')) : say('same');
  return (
    <Stack gap="lg">
      <Text>{about}</Text>
      {!mayChange && <Text fw={600}>{say('readOnly')}</Text>}
      <Fieldset className="surface" disabled={!mayChange}>
        <Stack gap="lg">{children(value)}</Stack>
      </Fieldset>
      {isStale && <StaleNotice load={() => void part.load()} />}
      {save.error && !isStale && <ProblemAlert thrown={save.error} />}
      {mayChange && (
        <div className="row-buttons">
          <ReasonButton because={because} loading={save.isPending} onClick={() => save.mutate(value)}>
            {say('save')}
          </ReasonButton>
          {isChanged && (
            <Button variant="default" onClick={part.discard}>
              {say('discard')}
            </Button>
          )}
        </div>
      )}
    </Stack>
  );
}
