import { isSamePerson } from '@kesher/domain/staff/staff-id';
import { Group, Stack, Text } from '@mantine/core';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { Bulletin } from '../../server/api-types.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { StepProblem } from './BeforeItGoes.tsx';
import { crisesWording } from './crises-wording.ts';
import { useBulletinStep } from './use-bulletin.ts';

/** Who stands for the words of each language: somebody else than their author. */
export function Readers({ bulletin, draft }: { bulletin: Bulletin; draft: NonNullable<Bulletin['draft']> }) {
  const say = useWording(crisesWording);
  const may = useMay();
  const staff = useStaff();
  const toast = useToast();
  const nameOf = useColleagueName();
  const { languages } = useSpoken();
  const read = useBulletinStep(() => toast(say('readers.did')));
  const own = isSamePerson(draft.changedBy, staff.id) ? say('readers.own') : undefined;
  return (
    <Section title={say('readers')}>
      {read.error && <StepProblem thrown={read.error} reset={() => read.reset()} />}
      {languages.map((language) => {
        const release = bulletin.releases[language];
        return (
          <Stack key={language} className="surface" p="md" gap="xs">
            <Group justify="space-between">
              <Text fw={600} lang={language}>
                {languageNames[language]}
              </Text>
              {!release && <Text c="dimmed">{say('readers.nobody')}</Text>}
              {release && (
                <Text>
                  {release.words === 'kit' ? say('readers.kit') : say('readers.by', { name: nameOf(release.by) })},{' '}
                  <ExactTime at={release.at} />
                </Text>
              )}
            </Group>
            {!release && draft.stage === 'editing' && may('crisis.release') && (
              <ReasonButton
                because={own}
                variant="default"
                loading={read.isPending}
                onClick={() => read.mutate({ bulletin, language })}
              >
                {say('readers.press', { language: languageNames[language] })}
              </ReasonButton>
            )}
          </Stack>
        );
      })}
    </Section>
  );
}
