import { expect, it } from 'vitest';
import { customerIdSchema } from '../ids.ts';
import { rowProblem } from './row-problem.ts';

it('a problem names another customer only where it is about one', () => {
  const where = { field: 'customerId', column: '' };
  const customerId = customerIdSchema.parse('R1');
  expect(rowProblem('order-of-another', { ...where, customerId })).toMatchObject({ ...where, customerId });
  expect(rowProblem('newer-kept', { ...where, customerId: undefined })).not.toHaveProperty('customerId');
});
