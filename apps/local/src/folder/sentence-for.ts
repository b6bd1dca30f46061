import { DataFolderInUseError, DataFolderUnusableError } from '../data-folder.ts';
import { PortTakenError } from '../front-server.ts';
import { type FolderProblem, problemText } from './folder-problem.ts';
import { BackupMissingError, FolderDamagedError, ServicesFailedError } from './start-errors.ts';

type Place = { folder: string; backups: readonly string[] };

const anotherFolder = 'npm start -- --data <folder>';

/**
 * What a person reads who cannot start Kesher, or whose Kesher has ended: what is wrong, and the remedy. Undefined for what
 * no person can remedy, which is a bug and is shown whole.
 */
export function sentenceFor(error: unknown, place: Place): string | undefined {
  if (isDiskFull(error)) {
    return `The disk is full: Kesher cannot write to ${place.folder}.\nMake room, then start it again. Nothing that it had said yes to is lost.`;
  }
  if (error instanceof PortTakenError) {
    return `Port ${error.port} is taken, perhaps by a Kesher that is already running.\nStop that one, or take another port: npm start -- --port ${error.port + 1}`;
  }
  if (error instanceof DataFolderInUseError)
    return `${error.message}\nStop the Kesher that uses it, or take another folder: ${anotherFolder}`;
  if (error instanceof DataFolderUnusableError)
    return `${error.message} ${whyUnusable(error.cause)}\nMake it a folder that you may write to, or take another: ${anotherFolder}`;
  if (error instanceof FolderDamagedError) {
    const remedy = remedies[error.problem.kind] ?? remedyByBackup(place, 'Put it back from a copy of yours');
    return `${problemText[error.problem.kind]} (${place.folder})\n${remedy}`;
  }
  if (error instanceof BackupMissingError) {
    const [newest] = place.backups;
    const remedy = newest
      ? `There are: ${place.backups.join(', ')}`
      : `Kesher keeps one at each start, so there is none before the second. Take another folder: ${anotherFolder}`;
    return `${error.message}\n${remedy}`;
  }
  if (error instanceof ServicesFailedError) {
    const remedy = remedyByBackup(place, 'Put the folder back from a copy of yours');
    return `What is stored in ${place.folder} cannot be read or written any more: ${reasonOf(error)}\nStart Kesher again. If that does not help: ${remedy}`;
  }
  return undefined;
}

/** Of what can be made anew. */
const remedies: Partial<Record<FolderProblem['kind'], string>> = {
  'sign-in-key-damaged': 'Delete it: everybody signs in anew, and nothing else is lost.',
  'accounts-damaged': 'Delete it: the demo’s four accounts are there again, and whoever was invited is invited anew.',
};

function remedyByBackup({ backups: [newest] }: Place, otherwise: string): string {
  return newest === undefined
    ? `${otherwise}, or take another folder: ${anotherFolder}`
    : `Bring the backup of ${newest} back: npm start -- --restore`;
}

const reasons: Record<string, string> = {
  EACCES: 'You may not write to it.',
  EPERM: 'You may not write to it.',
  EROFS: 'It lies on a disk that cannot be written to.',
  ENOTDIR: 'There is a file in its place.',
  EEXIST: 'There is a file in its place.',
  ENOENT: 'It cannot be made there.',
};

function whyUnusable(cause: unknown): string {
  const { code } = chainOf(cause).find(({ code }) => code in reasons) ?? { code: '' };
  return reasons[code] ?? `The system says: ${reasonOf(cause)}`;
}

/** Databases hide what the system said in the causes, and some say it in words alone. */
function isDiskFull(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, message }) =>
      /^(?:ENOSPC|EDQUOT|EFBIG)$/.test(code) ||
      /no space left|disk (?:is )?full|disk quota|file too large/i.test(message),
  );
}

function reasonOf(error: unknown): string {
  return (
    chainOf(error)
      .toReversed()
      .find(({ message }) => message !== '')?.message ?? 'no reason given'
  );
}

function chainOf(error: unknown): { code: string; message: string }[] {
  const chain: { code: string; message: string }[] = [];
  for (let at = error; at instanceof Error && chain.length < 10; at = at.cause) {
    const { code } = at as { code?: unknown };
    chain.push({ code: typeof code === 'string' ? code : '', message: at.message });
  }
  return chain;
}
