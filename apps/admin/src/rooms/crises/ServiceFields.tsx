import { Button, Stack } from '@mantine/core';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useWording } from '../../language/wording.ts';
import type { Crisis } from '../../server/api-types.ts';
import { unwritten } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';
import { StateSelect } from './StateSelect.tsx';

export type NamedService = Pick<Crisis['services'][number], 'name' | 'state'>;
type Props = { services: readonly NamedService[]; change: (services: NamedService[]) => void };

/** The services that a crisis names, each with its state. */
export function ServiceFields({ services, change }: Props) {
  const say = useWording(crisesWording);
  const set = (at: number, part: Partial<NamedService>) =>
    change(services.map((service, index) => (index === at ? { ...service, ...part } : service)));
  return (
    <Stack align="flex-start">
      {services.map((service, index) => {
        const number = index + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: services that are being named have nothing else of their own.
          <Stack key={index} className="surface" p="md" w="100%">
            <TextFields
              label={say('services.name', { number })}
              value={service.name}
              change={(name) => set(index, { name })}
            />
            <StateSelect
              label={say('services.state', { number })}
              value={service.state}
              change={(state) => set(index, { state })}
            />
            <div>
              <Button variant="default" onClick={() => change(services.filter((_, at) => at !== index))}>
                {say('services.remove', { number })}
              </Button>
            </div>
          </Stack>
        );
      })}
      <Button variant="default" onClick={() => change([...services, { name: unwritten, state: 'off' }])}>
        {say('services.add')}
      </Button>
    </Stack>
  );
}
