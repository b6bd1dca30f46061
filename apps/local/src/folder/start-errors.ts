import type { FolderProblem } from './folder-problem.ts';

/** Thrown when something that the folder held is not there, or is not whole. Nothing was opened or changed. */
export class FolderDamagedError extends Error {
  readonly code = 'folder-damaged';
  readonly problem: FolderProblem;
  constructor(problem: FolderProblem) {
    super(`The data folder is damaged: ${problem.kind}.`);
    this.problem = problem;
  }
}

/** Thrown when somebody asks for a backup that is not there. */
export class BackupMissingError extends Error {
  readonly code = 'backup-missing';
  readonly wanted: string | undefined;
  constructor(wanted: string | undefined) {
    super(wanted === undefined ? 'There is no backup.' : `There is no backup "${wanted}".`);
    this.wanted = wanted;
  }
}

/** Thrown, or told to whoever runs Kesher, when the embedded services end: at the start or later. */
export class ServicesFailedError extends Error {
  readonly code = 'services-failed';
  constructor(cause: unknown) {
    super('The embedded services have ended.', { cause });
  }
}
