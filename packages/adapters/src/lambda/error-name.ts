/** Error messages of others may quote what they were given; only the name and the first place in the stack are safe to log. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const place =
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? '';
  return `${error.name} ${place}`;
}
