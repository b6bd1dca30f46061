import { phases } from '@kesher/domain/crisis/kits';
import { Button, Group, Stack, Text } from '@mantine/core';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import type { Crisis } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { crisesWording } from './crises-wording.ts';
import { useCrisisStep } from './use-crises.ts';

/** How far a crisis has come, and the press that takes it on. */
export function Phases({ crisis }: { crisis: Crisis }) {
  const say = useWording(crisesWording);
  const may = useMay();
  const toast = useToast();
  const move = useCrisisStep(({ phase }) => toast(say('phase.went', { phase: say(`phase.${phase}`) })));
  const next = phases[phases.indexOf(crisis.phase) + 1];
  return (
    <Section title={say('phase')}>
      <Stack align="flex-start" gap="sm">
        <Group component="ol" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
          {phases.map((phase) => (
            <Text
              key={phase}
              component="li"
              {...(phase === crisis.phase ? { fw: 700, 'aria-current': 'step' } : { c: 'dimmed' })}
            >
              {say(`phase.${phase}`)}
            </Text>
          ))}
        </Group>
        {move.error && <ProblemAlert thrown={move.error} />}
        {next && crisis.closedAt === undefined && may('crisis.write') && (
          <Button
            variant="default"
            loading={move.isPending}
            onClick={() => move.mutate({ crisis, step: { phase: next } })}
          >
            {say('phase.go', { phase: say(`phase.${next}`) })}
          </Button>
        )}
      </Stack>
    </Section>
  );
}
