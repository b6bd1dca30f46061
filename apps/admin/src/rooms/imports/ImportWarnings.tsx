import { Button } from '@mantine/core';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWording } from '../../language/wording.ts';
import type { ImportJob } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';
import { useImportWarnings } from './use-imports.ts';
import { WarningKinds, WarningLines } from './WarningKinds.tsx';

/** What is worth knowing of the rows that an import brought in: each kind with its first lines, the rest on demand. */
export function ImportWarnings({ job: { id, progress } }: { job: ImportJob }) {
  const say = useWording(importsWording);
  return (
    <WarningKinds counts={progress.warnings ?? {}} about={say('warnings.aboutDone')}>
      {(code, count) => <KindOfImport id={id} code={code} count={count} />}
    </WarningKinds>
  );
}

function KindOfImport({ id, code, count }: { id: string; code: string; count: number }) {
  const say = useWording(importsWording);
  const pages = useImportWarnings({ id, code, count });
  const warnings = pages.data?.pages.flatMap((page) => page.warnings) ?? [];
  return (
    <>
      <WarningLines warnings={warnings} />
      {pages.error && <ProblemAlert thrown={pages.error} retry={() => void pages.refetch()} />}
      {pages.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          mt={4}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {say('warnings.more')}
        </Button>
      )}
    </>
  );
}
