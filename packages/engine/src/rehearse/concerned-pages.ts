import type { CustomerId } from '@kesher/domain/ids';
import type { Member } from '@kesher/domain/notice/audience';
import { withinBound } from '@kesher/domain/notice/member-bound';
import type { Notice } from '@kesher/domain/notice/notice';
import type { AudienceSource } from '../freeze/freeze-audience.ts';
import { foreseeTakenBack } from '../freeze/take-back.ts';
import type { EnginePorts } from '../ports.ts';

type Ports = Pick<EnginePorts, 'notices' | 'tasks' | 'jobs'>;

/** Everyone whom a notice would concern, page by page, as freezing would find them; nothing is taken back. */
export async function* concernedPages(
  ports: Ports,
  source: AudienceSource,
  { subjectId, content }: Notice,
  from: CustomerId | undefined,
): AsyncGenerator<{ members: Member[]; upTo: CustomerId | undefined }, undefined> {
  const said = { subjectId, content, before: await ports.notices.versions(subjectId) };
  let after = from;
  do {
    const page = await source(said, { after, resolve: (previous) => foreseeTakenBack(ports, subjectId, previous) });
    yield { members: page.members.map((member) => withinBound(member, ports.jobs.of(content))), upTo: page.upTo };
    after = page.upTo;
  } while (after !== undefined);
}
