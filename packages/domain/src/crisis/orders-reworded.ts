import type { Language, Localized } from '../language.ts';
import { matchingForm, termPattern } from '../wording/terms.ts';

/** What only an authority may order or advise; a bulletin links its words. */
const orders: Localized<RegExp> = {
  en: termPattern('en', [
    '(?:stay|remain) (?:at home|indoors|inside|in the shelter)',
    'evacuat(?:e|ed|ion)',
    '(?:take|seek) (?:shelter|cover)',
    '(?:go|enter|run) (?:to|into) (?:the |a |your )?(?:shelter|protected (?:space|room)|safe room)',
    'boil (?:the |your )?water',
    "(?:do not|don't) drink (?:the |tap )?water",
    '(?:wear|put on) (?:a )?masks?',
    'quarantine',
    'self-isolate',
  ]),
  he: termPattern('he', [
    '(?:להישאר|הישארו|להסתגר|נשארים) (?:בבית|בבתים|במרחב|בממ"ד|במקלט)',
    '(?:להתפנות|התפנו|לפנות את|פינוי תושבים)',
    '(?:להיכנס|היכנסו|נכנסים) (?:למרחב|לממ"ד|למקלט)',
    'להרתיח(?: את ה?)?(?: ?מים)?',
    'הרתיחו',
    '(?:לא|אין) (?:לשתות|שותים)(?: את)? (?:ה)?מים',
    '(?:לעטות|עטו|לחבוש|לשים) מסכ(?:ה|ות)',
    'בידוד',
  ]),
  ar: termPattern('ar', [
    '(?:ابقوا|البقاء|الزموا) (?:في )?(?:البيت|بيوتكم|المنزل|منازلكم|البيوت|المنازل|الملجا|الملاجئ)',
    '(?:اخلوا|اخلاء) (?:البيوت|المنازل|منازلكم|السكان|المنطقة)',
    '(?:ادخلوا|الدخول) (?:الى )?(?:الملجا|الملاجئ|الغرفة المحصنة|المكان المحصن)',
    '(?:اغلوا|غلي) (?:الماء|المياه)',
    '(?:لا تشربوا|عدم شرب) (?:الماء|المياه|من)',
    '(?:ارتدوا|ارتداء|ضعوا) (?:الكمامة|الكمامات|كمامة)',
    'الحجر (?:الصحي|المنزلي)',
  ]),
};

/** What in a text only an authority may say, where the text does not link it. */
export function findReworded(text: string, language: Language): string | undefined {
  return /https:\/\//.test(text) ? undefined : orders[language].exec(matchingForm(text))?.[0].trim();
}
