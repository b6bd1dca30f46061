import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { directionOf, type Language } from '@kesher/domain/language';
import { NativeSelect, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { Sheet } from '../../blocks/Sheet.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { ProtocolPreviewed } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { protocolsWording } from './protocols-wording.ts';
import { useDuration } from './use-duration.ts';

const shapes = ['email', 'sms', 'page'] as const;
type Shape = (typeof shapes)[number];

/** What one person gets of each step, as email, SMS and page, drawn by the code that writes to them. */
export function ProtocolPreview({ protocol, shown }: { protocol: Protocol; shown: Language }) {
  const say = useWording(protocolsWording);
  const terms = useWording(termsWording);
  const duration = useDuration();
  const server = useServer();
  const { id, version, steps } = protocol;
  const [stepId, setStep] = useState(steps[0].id);
  const [shape, setShape] = useState<Shape>('page');
  const { data, error, refetch } = useQuery({
    queryKey: ['protocol-preview', id, version, shown],
    queryFn: () =>
      answerOf(server.GET('/staff/protocols/{id}/preview', { params: { path: { id }, query: { language: shown } } })),
    placeholderData: keepPreviousData,
  });
  const nameOf = (one: Shape) => (one === 'page' ? say('preview.page') : terms(`channel.${one}`));
  const step = data?.steps.find((one) => one.stepId === stepId) ?? data?.steps[0];
  return (
    <Section title={say('preview')}>
      <div className="row-buttons">
        <NativeSelect
          aria-label={say('preview.step')}
          value={step?.stepId ?? stepId}
          onChange={({ currentTarget: { value } }) => setStep(value)}
          data={steps.map(({ id: value, kind, after }) => ({
            value,
            label: `${duration(after)} · ${say(`steps.${kind}`)}`,
          }))}
        />
        <SegmentedControl
          aria-label={say('preview.shape')}
          value={shape}
          onChange={(chosen) => setShape(chosen)}
          data={shapes.map((value) => ({ value, label: nameOf(value) }))}
        />
      </div>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {step && (
        <Stack className="surface" p="md">
          {step.says === 'announce-call' && <Text c="dimmed">{say('preview.announced')}</Text>}
          <Shown step={step} shape={shape} shown={shown} title={nameOf(shape)} />
        </Stack>
      )}
    </Section>
  );
}

type ShownProps = { step: ProtocolPreviewed; shape: Shape; shown: Language; title: string };

function Shown({ step, shape, shown, title }: ShownProps) {
  const say = useWording(protocolsWording);
  const inLanguage = { lang: shown, dir: directionOf(shown) };
  if (shape === 'sms')
    return (
      <>
        <div className="sent-lines" {...inLanguage}>
          {step.sms.text}
        </div>
        <Text c="dimmed">{say('preview.parts', { count: step.sms.parts })}</Text>
      </>
    );
  if (shape === 'email')
    return (
      <>
        <Text fw={600} {...inLanguage}>
          {step.email.subject}
        </Text>
        <Sheet html={step.email.html} title={title} />
      </>
    );
  const pages = [
    { name: say('preview.opens'), html: step.page },
    { name: say('preview.pageAfter'), html: step.pageAfter },
  ];
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {pages.map(({ name, html }) => (
        <Stack key={name} gap="xs">
          <Text c="dimmed" size="sm">
            {name}
          </Text>
          <Sheet html={html} title={name} />
        </Stack>
      ))}
    </SimpleGrid>
  );
}
