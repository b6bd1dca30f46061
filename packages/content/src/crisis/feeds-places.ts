import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import type { Language } from '@kesher/domain/language';

/** Where each file lies, below the root. */
export const pathOf = {
  index: (language: Language) => `${language}/index.html`,
  history: (language: Language) => `${language}/history.html`,
  bulletin: (language: Language, id: string) => `${language}/b/${id}.html`,
  cap: (folder: string, id: string) => `${folder}cap-${id}.xml`,
};

/** The address of a file for everybody. Feeds name their entries by it, so it never changes for a bulletin. */
export function addressOf({ url }: Pick<PublicStatus, 'url'>, path: string): string {
  return `${url}/${path}`;
}

/** The host of the page: names in calendars and in CAP are unique within it. */
export function hostOf({ url }: Pick<PublicStatus, 'url'>): string {
  return new URL(url).host;
}
