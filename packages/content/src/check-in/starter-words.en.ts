import type { StarterCatalog } from './starter-words.ts';

const script =
  'Hello, this is {caller} from {business}. {practitioner} asked me to hear how you are. Do you have two minutes?';
const emergency = 'Trouble breathing, chest pain or fainting: ring the emergency number at once';

/** The starters in English: examples, to be changed to what the clinic’s own leaflet says. */
export const starterWordsEn: StarterCatalog = {
  starters: {
    implant: {
      name: 'After an implant',
      script,
      done: 'An implant was placed.',
      usual: [
        'Pain that a tablet eases',
        'Swelling that is largest on the second and third day',
        'Pink saliva on the first day',
      ],
      notUsual: [
        'Blood that does not stop after 30 minutes of pressure',
        'Fever above 38, or pus',
        'A lip or chin still numb on the next day',
        emergency,
      ],
    },
    extraction: {
      name: 'After an extraction',
      script,
      done: 'A tooth was taken out.',
      usual: ['Pain that a tablet eases', 'Pink saliva, a little blood on the gauze', 'Slight swelling, tomorrow too'],
      notUsual: [
        'Blood that does not stop after 30 minutes of pressure',
        'Fever above 38',
        'Pain that grows from the third day on',
        emergency,
      ],
    },
    'root-canal': {
      name: 'After a root canal treatment',
      script,
      done: 'A root canal was treated.',
      usual: ['Pain when biting, for a few days', 'Numbness until this evening'],
      notUsual: ['Swelling of the cheek or below the jaw', 'Fever', 'Pain that no tablet eases', emergency],
    },
    'eye-procedure': {
      name: 'After an eye procedure',
      script,
      done: 'Your eye was treated.',
      usual: ['A feeling of sand in the eye', 'Tears, and light that dazzles, today and tomorrow'],
      notUsual: [
        'Sight that gets worse',
        'Strong pain in the eye',
        'Flashes of light, or a curtain before the eye',
        emergency,
      ],
    },
    'day-surgery': {
      name: 'After day surgery',
      script,
      done: 'You had surgery and went home on the same day.',
      usual: ['Tiredness on the first day', 'Pain around the wound that a tablet eases'],
      notUsual: ['Blood that comes through the dressing', 'Fever above 38', 'Vomiting that does not stop', emergency],
    },
    vaccination: {
      name: 'After a vaccination',
      script,
      done: 'You were vaccinated.',
      usual: ['A sore arm, redness where the needle went in', 'Fever up to 38.5 and tiredness, for two days'],
      notUsual: ['A rash all over, a swollen face', 'Fever on the third day', emergency],
    },
    'after-repair': {
      name: 'After a repair',
      script:
        'Hello, this is {caller} from {business}. We are sorry for the trouble, and would like to hear whether the repair has held.',
      done: 'Your repair is done.',
      usual: [],
      notUsual: [],
    },
    'after-late-delivery': {
      name: 'After a late delivery has come',
      script:
        'Hello, this is {caller} from {business}. You waited longer than we had said, and we are sorry. Has everything come, and is it whole?',
      done: 'Your order has come, later than we had said.',
      usual: [],
      notUsual: [],
    },
    'after-any-visit': {
      name: 'After any visit',
      script,
      done: 'You were with us.',
      usual: [],
      notUsual: [emergency],
    },
  },
  questions: {
    pain: {
      asks: 'Do you have pain?',
      answers: { none: 'None', eased: 'A tablet helps', more: 'Strong, or it grows' },
    },
    bleeding: {
      asks: 'Is it bleeding?',
      answers: { none: 'No', 'a-little': 'A little', 'does-not-stop': 'It does not stop' },
    },
    swelling: { asks: 'Is it swollen?', answers: { none: 'No', some: 'Somewhat', growing: 'It grows' } },
    fever: { asks: 'Do you have a fever above 38?', answers: { no: 'No', yes: 'Yes' } },
    numbness: { asks: 'Is it still numb?', answers: { gone: 'No, the feeling is back', still: 'Yes' } },
    sight: { asks: 'How well do you see?', answers: { 'as-expected': 'As we told you', worse: 'Worse' } },
    breathing: { asks: 'How is your breathing?', answers: { 'as-always': 'As always', harder: 'Harder than usual' } },
    holds: { asks: 'Does the repair hold?', answers: { yes: 'Yes', partly: 'Partly', no: 'No' } },
    complete: {
      asks: 'Has everything come, and whole?',
      answers: { yes: 'Yes', missing: 'Something is missing', damaged: 'Something is damaged' },
    },
  },
};
