/** The words of options, wherever they are written. */
export const en = {
  waitSays: 'Keep the order and get it when it comes.',
  withinDays: 'Money back within (days)',
  bridgeWhat: 'What carries them over until then',
  optionName: 'What it is called',
  difference: 'Price difference',
  differenceHint: 'Below zero: money back.',
  currency: 'Currency',
  paidBy: 'Who pays the difference',
  paidByUs: 'We do',
  paidByCustomer: 'The customer',
  availableOn: 'There from',
  remove: 'Remove',
  removeOption: 'Remove: {option}',
  addOption: 'Add: {option}',
  addUsual: 'Add: {option}, {name}',
};
