export const en = {
  title: 'Test of the alarm',
  'test.title': 'This is a test: would a flag reach you?',
  'test.says': 'It woke you the way a patient’s call for help would. Take it up by {time}, and we know that it works.',
  take: 'I am here',
  taken: 'Thank you: the alarm reaches you.',
  'torn.title': 'The alarm was tested, and nobody answered',
  'torn.says': 'Tested {when}, asked: {names}. A patient’s call for help would have waited as well.',
  'torn.next': 'Ask them whether SMS and mail arrive, and look at their numbers in the team.',
  'torn.late': '{name} answered {when}.',
} as const;
