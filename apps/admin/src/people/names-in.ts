type Page = { customers: Readonly<Record<string, { name: string }>> };

/** What the customers are called whom the pages of a list name by id; nothing for somebody who was erased. */
export function namesIn(pages: readonly Page[] | undefined): (customerId: string) => string | undefined {
  return (customerId) =>
    pages?.find(({ customers }) => Object.hasOwn(customers, customerId))?.customers[customerId]?.name;
}
