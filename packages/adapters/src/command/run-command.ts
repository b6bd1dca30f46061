/** A command was asked for something that it cannot do. The message is for whoever typed it and says what to type instead. */
export class CommandRefusedError extends Error {
  readonly code = 'command-refused';
}

/** Runs a command. What was asked wrongly is said in its sentence alone, and ends with 1; a bug crashes with its stack. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Also what `parseArgs` says of an option that there is not. */
function isRefusal(error: unknown): error is Error {
  if (error instanceof CommandRefusedError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
