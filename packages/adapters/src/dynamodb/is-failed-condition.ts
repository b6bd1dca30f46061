/** Whether a write was refused by its condition. Every client says so by the same name. */
export function isFailedCondition(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}
