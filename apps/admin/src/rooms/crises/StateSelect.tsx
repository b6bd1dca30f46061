import { serviceStates } from '@kesher/domain/crisis/crisis';
import { NativeSelect } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import type { Crisis } from '../../server/api-types.ts';
import { crisesWording } from './crises-wording.ts';

type State = Crisis['services'][number]['state'];
type Props = { label: string; value: State; change: (state: State) => void; disabled?: boolean };

/** Whether something is on, in part, or off. */
export function StateSelect({ label, value, change, disabled = false }: Props) {
  const say = useWording(crisesWording);
  return (
    <NativeSelect
      label={label}
      maw={280}
      disabled={disabled}
      value={value}
      data={serviceStates.map((state) => ({ value: state, label: say(`state.${state}`) }))}
      onChange={(event) => {
        const state = serviceStates.find((one) => one === event.currentTarget.value);
        if (state) change(state);
      }}
    />
  );
}
