import { NativeSelect } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import { useColleagues } from '../../people/use-colleague-name.ts';
import { enterWording } from './enter-wording.ts';

type Props = { value: string; change: (staffId: string) => void };

/** Who did the work, where somebody wants to say so: a call may be asked of them. */
export function ByWhomSelect({ value, change }: Props) {
  const say = useWording(enterWording);
  const { data: colleagues = [] } = useColleagues();
  const treating = colleagues.filter(({ roles }) => roles?.includes('clinician'));
  if (treating.length === 0) return null;
  return (
    <NativeSelect
      label={say('byWhom')}
      value={value}
      data={[{ value: '', label: say('byWhom.none') }, ...treating.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
