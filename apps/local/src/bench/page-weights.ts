import { gzipSync } from 'node:zlib';
import { createLinkTokens } from '@kesher/adapters/dynamodb/link-store';
import { customerIdSchema, type SubjectId } from '@kesher/domain/ids';
import type { Kesher } from '../kesher.ts';
import { customerIdOf } from './seed-customers.ts';

/** A customer page as it leaves Kesher, and whether it asks for anything else. */
export type PageWeight = { page: string; compressedBytes: number; loadsMore: boolean };

/** Weighs the pages behind the links of three customers, one of each language. */
export async function weighPages(kesher: Kesher, subjectId: SubjectId): Promise<PageWeight[]> {
  const tokens = createLinkTokens(kesher.environment['LINK_SECRET'] ?? '');
  const weights: PageWeight[] = [];
  for (const number of [1, 2, 3]) {
    const token = tokens.tokenFor({ subjectId, customerId: customerIdSchema.parse(customerIdOf(number)) });
    for (const page of ['d', 'u']) {
      const answer = await fetch(`${kesher.url}/${page}/${token}`);
      const html = await answer.text();
      if (!answer.ok) throw new Error(`the customer page /${page} answered ${answer.status}`);
      const language = /<html[^>]* lang="([a-z]+)/.exec(html)?.[1] ?? '';
      weights.push({
        page: `/${page} ${language}`,
        compressedBytes: gzipSync(html).byteLength,
        loadsMore: /<(?:script|img|iframe|link[^>]*stylesheet)[^>]*(?:src|href)=/.test(html),
      });
    }
  }
  return weights;
}
