import type { WrittenProtocol, writtenProtocolSchema } from '@kesher/domain/check-in/protocol/protocol';

/** The fields that cannot be saved, by their path; a step goes by its id, wherever it stands. */
export function wrongIn(schema: typeof writtenProtocolSchema, written: WrittenProtocol): string[] {
  const issues = schema.safeParse(written).error?.issues ?? [];
  return issues.map(({ path }) => {
    const [part, index, ...rest] = path;
    const step = part === 'steps' && typeof index === 'number' ? written.steps[index] : undefined;
    return (step ? [part, step.id, ...rest] : path).map(String).join('.');
  });
}
