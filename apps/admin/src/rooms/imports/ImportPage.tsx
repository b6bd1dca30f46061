import { Alert, Anchor, Button, Progress, Stack, Text } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { ImportJob } from '../../server/api-types.ts';
import { Counts } from './Counts.tsx';
import { ImportWarnings } from './ImportWarnings.tsx';
import { importsWording } from './imports-wording.ts';
import { changesNothing } from './prepared-import.ts';
import { RowProblems } from './RowProblems.tsx';
import { useErrorDownload, useImport, useImportErrors } from './use-imports.ts';

/** One import: how far it is, what came of it, and the rows that were refused. */
export function ImportPage() {
  const say = useWording(importsWording);
  const nameOf = useColleagueName();
  const { importId } = useParams({ from: '/imports/$importId' });
  const { rows } = useSearch({ from: '/imports/$importId' });
  const { data: job, error, refetch } = useImport(importId);
  const back = (
    <Anchor component={Link} to={pathTo('/imports')}>
      {say('run.back')}
    </Anchor>
  );
  if (!job)
    return (
      <PageFrame title={say('title')} actions={back}>
        {error ? <ProblemAlert thrown={error} retry={() => void refetch()} /> : <Loading />}
      </PageFrame>
    );
  return (
    <PageFrame
      title={say('run.title', { file: job.fileName })}
      about={say('run.about', { kind: say(`kind.${job.kind}`), name: nameOf(job.startedBy) })}
      actions={back}
    >
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      <Result job={job} rows={rows} />
      <Errors id={job.id} refused={job.progress.refused} />
      <ImportWarnings job={job} />
    </PageFrame>
  );
}

function Result({ job: { progress }, rows }: { job: ImportJob; rows: number | undefined }) {
  const say = useWording(importsWording);
  const { state, rowsDone } = progress;
  const so =
    rows === undefined
      ? say('run.progressOpen', { done: rowsDone })
      : say('run.progress', { done: Math.min(rowsDone, rows), rows });
  return (
    <Stack className="surface" p="lg" component="section" aria-live="polite">
      {state === 'running' && (
        <>
          <Text fw={600}>{so}</Text>
          <Progress
            aria-label={so}
            value={rows === undefined ? 100 : (rowsDone / rows) * 100}
            {...(rows === undefined && { animated: true })}
          />
          <Text c="dimmed">{say('run.leave')}</Text>
        </>
      )}
      {state === 'done' && <Text fw={600}>{changesNothing(progress) ? say('run.nothing') : say('run.done')}</Text>}
      {state === 'failed' && (
        <Alert color="red" variant="light" title={say('run.failed')}>
          <Text c="var(--mantine-color-text)">{say('run.failedRemedy')}</Text>
        </Alert>
      )}
      <Counts counts={progress} />
    </Stack>
  );
}

function Errors({ id, refused }: { id: string; refused: number }) {
  const say = useWording(importsWording);
  const errors = useImportErrors(id, refused);
  const download = useErrorDownload(id);
  if (refused === 0) return null;
  if (errors.error) return <ProblemAlert thrown={errors.error} retry={() => void errors.refetch()} />;
  if (!errors.data) return <Loading />;
  return (
    <RowProblems title={say('errors')} about={say('errors.about')} problems={errors.data.errors}>
      <div>
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          {say('errors.download')}
        </Button>
      </div>
      {download.error && <ProblemAlert thrown={download.error} retry={() => download.mutate()} />}
    </RowProblems>
  );
}
