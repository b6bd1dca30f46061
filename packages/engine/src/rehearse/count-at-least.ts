import type { Notice } from '@kesher/domain/notice/notice';
import type { AudienceSource } from '../freeze/freeze-audience.ts';
import type { EnginePorts } from '../ports.ts';
import { concernedPages } from './concerned-pages.ts';

/**
 * Counts whom a notice would concern, and no further than `enough` of them: whether a second person must say yes asks for
 * no more. `isAtLeast` where it stopped before the end.
 */
export function countAtLeast(ports: Pick<EnginePorts, 'notices' | 'tasks' | 'jobs'>, source: AudienceSource) {
  return async (notice: Notice, enough: number): Promise<{ audience: number; isAtLeast: boolean }> => {
    let audience = 0;
    for await (const { members, upTo } of concernedPages(ports, source, notice, undefined)) {
      audience += members.length;
      if (audience >= enough) return { audience, isAtLeast: upTo !== undefined };
    }
    return { audience, isAtLeast: false };
  };
}
