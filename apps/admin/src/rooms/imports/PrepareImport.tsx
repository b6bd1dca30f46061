import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Name } from '../../blocks/Bidi.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { AnsweredQuestions } from './AnsweredQuestions.tsx';
import { Counts } from './Counts.tsx';
import { DateQuestions } from './DateQuestions.tsx';
import { FileFacts } from './FileFacts.tsx';
import { FileQuestions } from './FileQuestions.tsx';
import { FileRefused } from './FileRefused.tsx';
import { importsWording } from './imports-wording.ts';
import { MappingTable } from './MappingTable.tsx';
import { PreviewWarnings } from './PreviewWarnings.tsx';
import { changesNothing, type PreparedImport, withAnswer } from './prepared-import.ts';
import { RefusalColumns } from './RefusalColumns.tsx';
import { RowProblems } from './RowProblems.tsx';
import { useFieldName } from './use-field-name.ts';
import { usePreview, useStartImport } from './use-imports.ts';

type Props = { prepared: PreparedImport; change: (prepared: PreparedImport) => void; forget: () => void };

/** A file that is uploaded: its columns, what would happen, and the button that makes it happen. */
export function PrepareImport({ prepared, change, forget }: Props) {
  const say = useWording(importsWording);
  const preview = usePreview(prepared);
  const { data } = preview;
  const map = (mapping: ImportPreview['mapping'] | undefined) => {
    const { mapping: _before, ...file } = prepared;
    change({ ...file, ...(mapping && { mapping }) });
  };
  return (
    <>
      <Group justify="space-between" className="surface" p="md">
        <div>
          <Text fw={600}>
            <Name>{prepared.fileName}</Name>
          </Text>
          <Text c="dimmed">
            {say(`kind.${prepared.kind}`)}
            {data && ` · ${say('preview.rows', { count: data.rows })}`}
          </Text>
        </div>
        <Button variant="default" onClick={forget}>
          {say('file.other')}
        </Button>
      </Group>
      {preview.error && <FileRefused thrown={preview.error} retry={() => void preview.refetch()} />}
      {preview.isPending && (
        <Stack gap="xs">
          <Text c="dimmed">{say('preview.looking')}</Text>
          <Loading />
        </Stack>
      )}
      {data && (
        <>
          <MappingTable prepared={prepared} preview={data} map={map} />
          <RefusalColumns prepared={prepared} preview={data} map={map} />
          {(prepared.kind === 'customers' || prepared.kind === 'order-lines') && (
            <FileFacts prepared={prepared} preview={data} change={change} />
          )}
          <FileQuestions
            questions={data.questions}
            chosen={({ kind, key }) => (kind === 'encoding' ? prepared.encoding : prepared.mapping?.answers?.[key])}
            answer={(question, choice) => change(withAnswer(prepared, data, { question, choice }))}
          />
          <DateQuestions prepared={prepared} preview={data} map={map} />
          <AnsweredQuestions prepared={prepared} preview={data} change={change} />
          <WhatWillHappen prepared={prepared} preview={data} busy={preview.isFetching} forget={forget} />
        </>
      )}
    </>
  );
}

type WhatProps = { prepared: PreparedImport; preview: ImportPreview; busy: boolean; forget: () => void };

function WhatWillHappen({ prepared, preview, busy, forget }: WhatProps) {
  const say = useWording(importsWording);
  const intl = useIntl();
  const fieldName = useFieldName();
  const navigate = useNavigate();
  const { counts, rows, rowsTried, missingFields, dateQuestions, questions } = preview;
  const { start, isPending, error } = useStartImport((importId) => {
    forget();
    void navigate({ to: '/imports/$importId', params: { importId }, search: { rows } });
  });
  const because =
    missingFields.length > 0
      ? say('preview.missing', { fields: intl.formatList(missingFields.map(fieldName)) })
      : dateQuestions.length > 0
        ? say('preview.dates')
        : questions.length > 0
          ? say('preview.questions')
          : undefined;
  return (
    <>
      <Section title={say('preview')}>
        <Stack className="surface" p="lg" aria-busy={busy} style={{ opacity: busy ? 0.6 : 1 }}>
          {because !== undefined && <Text>{because}</Text>}
          {because === undefined && changesNothing(counts) && <Text fw={600}>{say('preview.nothing')}</Text>}
          {missingFields.length === 0 && <Counts counts={counts} />}
          {rowsTried < rows && <Text c="dimmed">{say('preview.tried', { count: rowsTried })}</Text>}
          {error && <ProblemAlert thrown={error} />}
          <div>
            <ReasonButton because={because} loading={isPending || busy} onClick={() => start(prepared)}>
              {say('preview.start')}
            </ReasonButton>
          </div>
        </Stack>
      </Section>
      {missingFields.length === 0 && preview.errors.length > 0 && (
        <RowProblems title={say('errors')} about={say('errors.about')} problems={preview.errors} />
      )}
      {missingFields.length === 0 && <PreviewWarnings preview={preview} />}
    </>
  );
}
