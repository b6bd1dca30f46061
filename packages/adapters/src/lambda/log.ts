import { Logger } from '@aws-lambda-powertools/logger';

/** What may be logged: a fixed sentence, and ids or counts beside it. Never a name, an address, a condition or a text. */
export type Log = {
  info(sentence: string, ids?: Record<string, string | number | boolean | undefined>): void;
  warn(sentence: string, ids?: Record<string, string | number | boolean | undefined>): void;
  error(sentence: string, ids?: Record<string, string | number | boolean | undefined>): void;
};

export function createLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info: (sentence, ids = {}) => logger.info(sentence, ids),
    warn: (sentence, ids = {}) => logger.warn(sentence, ids),
    error: (sentence, ids = {}) => logger.error(sentence, ids),
  };
}
