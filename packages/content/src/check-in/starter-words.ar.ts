import type { StarterCatalog } from './starter-words.ts';

const script = 'مرحبًا، معكم {caller} من {business}. طُلب منّي باسم {practitioner} أن أطمئنّ عليكم. هل لديكم دقيقتان؟';
const emergency = 'صعوبة في التنفّس أو ألم في الصدر أو إغماء: اتصلوا برقم الطوارئ فورًا';

/** The starters in Arabic. */
export const starterWordsAr: StarterCatalog = {
  starters: {
    implant: {
      name: 'بعد زراعة سنّ',
      script,
      done: 'جرت زراعة سنّ.',
      usual: ['ألم يخفّ مع حبّة مسكّن', 'تورّم يبلغ أشدّه في اليومين الثاني والثالث', 'لعاب ورديّ في اليوم الأوّل'],
      notUsual: [
        'دم لا يتوقّف بعد 30 دقيقة من الضغط',
        'حرارة فوق 38، أو قيح',
        'خدر في الشفة أو الذقن في اليوم التالي أيضًا',
        emergency,
      ],
    },
    extraction: {
      name: 'بعد خلع سنّ',
      script,
      done: 'جرى خلع سنّ.',
      usual: ['ألم يخفّ مع حبّة مسكّن', 'لعاب ورديّ، وقليل من الدم على الشاش', 'تورّم خفيف، وغدًا أيضًا'],
      notUsual: ['دم لا يتوقّف بعد 30 دقيقة من الضغط', 'حرارة فوق 38', 'ألم يزداد من اليوم الثالث', emergency],
    },
    'root-canal': {
      name: 'بعد علاج العصب',
      script,
      done: 'جرى علاج عصب السنّ.',
      usual: ['ألم عند العضّ، لبضعة أيام', 'خدر حتى المساء'],
      notUsual: ['تورّم في الخدّ أو تحت الفكّ', 'حرارة', 'ألم لا يخفّ مع أيّ مسكّن', emergency],
    },
    'eye-procedure': {
      name: 'بعد علاج في العين',
      script,
      done: 'جرى علاج العين.',
      usual: ['إحساس كالرمل في العين', 'دموع وحساسية من الضوء، اليوم وغدًا'],
      notUsual: ['رؤية تزداد ضعفًا', 'ألم شديد في العين', 'ومضات ضوء، أو ما يشبه ستارة أمام العين', emergency],
    },
    'day-surgery': {
      name: 'بعد جراحة اليوم الواحد',
      script,
      done: 'أُجريت لكم جراحة وعدتم إلى البيت في اليوم نفسه.',
      usual: ['تعب في اليوم الأوّل', 'ألم حول الجرح يخفّ مع حبّة مسكّن'],
      notUsual: ['دم ينفذ من الضمادة', 'حرارة فوق 38', 'تقيّؤ لا يتوقّف', emergency],
    },
    vaccination: {
      name: 'بعد التطعيم',
      script,
      done: 'تلقّيتم تطعيمًا.',
      usual: ['ألم في الذراع واحمرار مكان الإبرة', 'حرارة حتى 38.5 وتعب، ليومين'],
      notUsual: ['طفح في كلّ الجسم، وجه متورّم', 'حرارة في اليوم الثالث', emergency],
    },
    'after-repair': {
      name: 'بعد تصليح',
      script: 'مرحبًا، معكم {caller} من {business}. نعتذر عن الإزعاج، ونودّ أن نسمع إن كان التصليح ما زال صامدًا.',
      done: 'انتهى تصليحكم.',
      usual: [],
      notUsual: [],
    },
    'after-late-delivery': {
      name: 'بعد وصول طلب متأخّر',
      script: 'مرحبًا، معكم {caller} من {business}. انتظرتم أكثر ممّا قلنا، ونعتذر عن ذلك. هل وصل كلّ شيء سليمًا؟',
      done: 'وصل طلبكم، متأخّرًا عمّا قلنا.',
      usual: [],
      notUsual: [],
    },
    'after-any-visit': {
      name: 'بعد أيّ زيارة',
      script,
      done: 'كنتم عندنا.',
      usual: [],
      notUsual: [emergency],
    },
  },
  questions: {
    pain: { asks: 'هل هناك ألم؟', answers: { none: 'لا', eased: 'المسكّن يفيد', more: 'شديد، أو يزداد' } },
    bleeding: { asks: 'هل هناك نزيف؟', answers: { none: 'لا', 'a-little': 'قليل', 'does-not-stop': 'لا يتوقّف' } },
    swelling: { asks: 'هل هناك تورّم؟', answers: { none: 'لا', some: 'بعض الشيء', growing: 'يزداد' } },
    fever: { asks: 'هل الحرارة فوق 38؟', answers: { no: 'لا', yes: 'نعم' } },
    numbness: { asks: 'هل ما زال مخدّرًا؟', answers: { gone: 'لا، عاد الإحساس', still: 'نعم' } },
    sight: { asks: 'كيف الرؤية؟', answers: { 'as-expected': 'كما قلتم', worse: 'أضعف' } },
    breathing: { asks: 'كيف التنفّس؟', answers: { 'as-always': 'كالعادة', harder: 'أصعب من العادة' } },
    holds: { asks: 'هل التصليح صامد؟', answers: { yes: 'نعم', partly: 'جزئيًّا', no: 'لا' } },
    complete: { asks: 'هل وصل كلّ شيء سليمًا؟', answers: { yes: 'نعم', missing: 'ينقص شيء', damaged: 'شيء تالف' } },
  },
};
