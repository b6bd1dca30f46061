import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import type { StatusSpeech } from './page-speech.ts';

/** What each part of the public page gets: what is so, in which language, and the way from this file to the root. */
export type StatusView = {
  readonly status: PublicStatus;
  readonly speech: StatusSpeech;
  /** Nothing, `../` or `../../`: files find each other wherever the folder lies. */
  readonly root: string;
};
