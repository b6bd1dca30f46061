import * as z from 'zod';

/** The secrets of one sender, separated by spaces: the current one, then the one before. None where nothing is said. */
export const webhookSecretsSchema = z
  .string()
  .default('')
  .transform((text) => text.split(' ').filter((secret) => secret !== ''));
