import { type PagePath, pathTo } from '../path-to.ts';
import type { Announcement } from '../server/api-types.ts';

const pages = {
  'stock-delay': '/delays/$id',
  'crisis-notice': '/crises/bulletins/$id',
} as const satisfies Record<Announcement['job'], PagePath>;

/** The page on which an announcement's own job shows it whole. */
export function pageOf({ job, id }: Pick<Announcement, 'job' | 'id'>): string {
  return pathTo(pages[job], { id });
}
