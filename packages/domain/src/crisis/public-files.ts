/** A file that everybody may read. */
export type PublicFile = {
  /** From the root, without a slash in front: `he/index.html`. */
  readonly path: string;
  /** With its charset, as it is served. */
  readonly type: string;
  readonly body: string;
};

/**
 * Where the public page lies: beside everything that may fail. Each write is conditional on the version that the writer has
 * read, so that of two writers the older never wins.
 */
export type PublicFiles = {
  /** The version that stands at a path, and its text; undefined where there is none. */
  read(path: string): Promise<{ version: string; body: string } | undefined>;
  /** Writes if that version still stands (`undefined`: if nothing stands there). Throws when the place can't be reached. */
  write(file: PublicFile, before: string | undefined): Promise<'written' | 'stale'>;
};
