import { type CustomerRow, demoCustomers } from '../demo-data/demo-customers.ts';

/** One of ten lives where the water is off longest. */
const inKeremEvery = 10;

/** The residents of a town, as its register exports them: everybody in `residents`, some in their quarter as well. */
export function demoResidents(count: number, today: string): (CustomerRow & { segments: string })[] {
  return demoCustomers(count, today).customers.map((customer, index) => ({
    ...customer,
    segments: index % inKeremEvery === 0 ? 'residents, kerem' : 'residents',
  }));
}
