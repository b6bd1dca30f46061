import * as z from 'zod';
import { languages } from './language.ts';

/** Apart from the languages themselves, so that a screen which only lists them needs no schema. */
export const languageSchema = z.enum(languages);
