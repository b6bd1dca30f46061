import { Alert } from '@mantine/core';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWording } from '../../language/wording.ts';
import { problemOf } from '../../server/problem.ts';
import { importsWording } from './imports-wording.ts';

/** Why a whole file cannot be read and what to do, in the reader's language; anything else as the house says it. */
export function FileRefused({ thrown, retry }: { thrown: unknown; retry: () => void }) {
  const say = useWording(importsWording);
  const about = problemOf(thrown).errors.find(({ field }) => field === 'file');
  const key = `file.refused.${about?.problem}`;
  if (!say.has(key)) return <ProblemAlert thrown={thrown} retry={retry} />;
  return <Alert color="red" variant="light" role="alert" title={say(key)} />;
}
