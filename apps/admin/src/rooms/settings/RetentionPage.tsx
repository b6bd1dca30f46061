import { type RetainedKind, retainedKinds, retentionTable } from '@kesher/domain/retention/retention';
import { isChangeable, wantedRetentionSchema } from '@kesher/domain/retention/wanted-retention';
import { NumberInput, SimpleGrid, Text } from '@mantine/core';
import { DataList } from '../../blocks/DataList.tsx';
import { useWording } from '../../language/wording.ts';
import { PartForm } from './PartForm.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { settingsWording } from './settings-wording.ts';
import { useSettingsPart } from './use-settings-part.ts';
import { isWrong, wrongFields } from './wrong-fields.ts';

const chosen = retainedKinds.filter(isChangeable);
const fixed = retainedKinds.filter((kind) => !isChangeable(kind));

/** Whether it is kept beyond its time while somebody has put it on hold. */
function waitsOnHold(kind: RetainedKind): boolean {
  return kind === 'checkIns' || kind === 'answers';
}

/** How long things are kept: what the owner may choose, and what is fixed. */
export function RetentionPage() {
  const say = useWording(settingsWording);
  const part = useSettingsPart('retention');
  const wrong = wrongFields(wantedRetentionSchema, part.value);
  const errorAt = (kind: RetainedKind) => (part.isChanged && isWrong(wrong, kind) ? { error: say('invalid') } : {});
  return (
    <SettingsFrame part="retention">
      <PartForm part={part} about={say('retention.about')} isValid={wrong.size === 0}>
        {(retention) => (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {chosen.map((kind) => {
                const { unit, keep, min, max } = retentionTable[kind];
                const value = retention[kind] ?? keep;
                const isForever = !Number.isFinite(keep);
                const bounds = { from: say(`keep.${kind}.from`), min, max };
                return (
                  <NumberInput
                    key={kind}
                    label={say(`keep.${kind}`)}
                    description={[
                      isForever ? say('retention.untilErased', bounds) : say(`retention.${unit}`, { ...bounds, keep }),
                      ...(waitsOnHold(kind) ? [say('retention.onHold')] : []),
                    ].join(' ')}
                    hideControls
                    allowNegative={false}
                    allowDecimal={false}
                    value={Number.isFinite(value) ? value : ''}
                    onChange={(typed) =>
                      part.change({
                        ...retention,
                        [kind]: typeof typed === 'number' ? typed : isForever ? undefined : Number.NaN,
                      })
                    }
                    {...errorAt(kind)}
                  />
                );
              })}
            </SimpleGrid>
            <Text>{say('retention.holds')}</Text>
            <Text fw={600}>{say('retention.fixed')}</Text>
            <DataList label={say('retention.fixed')} rows={fixed} keyOf={(kind) => kind} rowHeight={40}>
              {(kind) => (
                <Text>
                  {say(`keep.${kind}`)}:{' '}
                  {say('retention.always', { days: retentionTable[kind].keep, from: say(`keep.${kind}.from`) })}
                </Text>
              )}
            </DataList>
          </>
        )}
      </PartForm>
    </SettingsFrame>
  );
}
