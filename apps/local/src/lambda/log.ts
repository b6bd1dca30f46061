/** One line of the machine's own log: ids only, never a name, an address or a text. */
export type Log = (line: { level: 'INFO' | 'WARN' | 'ERROR'; message: string; [fact: string]: unknown }) => void;

/** Logs as JSON lines on stderr, as Lambda's log format does. */
export const logToStderr: Log = (line) => {
  process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), ...line })}\n`);
};

/** The facts of an error that may be logged. Its message may quote a value, so only a stack's places are kept. */
export function errorFacts(error: unknown): { error: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { error: error.name, at: places.slice(0, 6).map((line) => line.trim()) };
}
