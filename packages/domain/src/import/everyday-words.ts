import { comparable } from './clean-text.ts';

/** What a status says of customers every day: nothing of it is a refusal. */
const words = `active; activated; alive; enabled; live; current; new; existing; returning; repeat; regular; recurring; loyal;
  customer; customers; client; lead; leads; new lead; prospect; opportunity; contact; subscriber; member; registered; guest; user;
  buyer; shopper; visitor; vip; premium; gold; silver; bronze; platinum; diamond; standard; basic; free; trial; trialing; plus; pro;
  normal; default; good; fine; great; private; business; personal; individual; company; corporate; wholesale; retail; reseller;
  supplier; vendor; distributor; partner; friend; staff; employee; owner; admin; manager; volunteer; donor; student; teacher;
  patient; hot; warm; cold; qualified; mql; sql; contacted; in contact; in progress; working; nurturing; follow up; converted; won;
  verified; approved; complete; completed; done; processed; imported; invited; open; in process; processing; waiting; paid;
  unpaid; partially paid; overdue; due; invoiced; shipped; delivered; sent; fulfilled; ordered; online; offline; single; married;
  divorced; widowed; separated; evaluating; customer active; active customer; new customer; purchased; engaged; high; medium; low;
  yes please; import; public; published; unknown; other; misc; general; not contacted; attempted; reached;
  לקוח; לקוחה; לקוחות; לקוח פעיל; לקוחה פעילה; לקוח חדש; לקוחה חדשה; לקוח קיים; לקוח קבוע; ליד; ליד חדש; ליד חם; מתעניין;
  מתעניינת; חדש; חדשה; קיים; קיימת; ותיק; ותיקה; קבוע; קבועה; חוזר; מזדמן; מזדמנת; רגיל; רגילה; פרטי; פרטית; עסקי; עסקית; חבר;
  חברה; חבר מועדון; חברת מועדון; מועדון; ספק; סיטונאי; שילם; שילמה; שולם; לא שולם; תקין; תקינה; מאומת; מאושר; מאושרת; בטיפול;
  בתהליך; פתוח; פתוחה; הושלם; סופק; נשלח; רווק; רווקה; נשוי; נשואה; גרוש; גרושה; אלמן; אלמנה; זהב; כסף; מזמין; רכש; עובד; עובדת;
  פוטנציאלי; לקוח פוטנציאלי; וי אי פי;
  فعال; فعالة; مفعل; نشط; عميل; عميلة; زبون; زبونة; عميل نشط; عميل جديد; عميل حالي; عميل محتمل; محتمل; جديد; جديدة; حالي; قديم;
  دائم; عضو; مسجل; مسجلة; مهتم; مهتمة; مدفوع; غير مدفوع; مؤكد; مكتمل; قيد التنفيذ; قيد المعالجة; مفتوح; مميز; ذهبي; فضي; خاص; شركة;
  فرد; تاجر; مورد; شريك; موظف; متزوج; متزوجة; أعزب; عزباء; مطلق; أرمل; كبار العملاء;
  actif; active; nouveau; nouvelle; cliente; clients; prospecte; fidèle; payé; payée; en cours; inscrit; particulier; entreprise;
  activo; activa; nuevo; nueva; pagado; pagada; potencial; registrado; registrada; empresa; particular; en proceso; ativo; ativa; novo;
  aktiv; neu; kunde; kundin; interessent; interessentin; bezahlt; stammkunde; neukunde; bestandskunde; privat; firma; angemeldet;
  активен; активный; активная; активно; клиент; новый; новая; лид; оплачено; постоянный; потенциальный`;

/** A column named state, estado or état may hold these; their codes are told by their letters. */
const states = `alabama; alaska; arizona; arkansas; california; colorado; connecticut; delaware; florida; georgia; hawaii; idaho;
  illinois; indiana; iowa; kansas; kentucky; louisiana; maine; maryland; massachusetts; michigan; minnesota; mississippi; missouri;
  montana; nebraska; nevada; new hampshire; new jersey; new mexico; new york; north carolina; north dakota; ohio; oklahoma; oregon;
  pennsylvania; rhode island; south carolina; south dakota; tennessee; texas; utah; vermont; virginia; washington; west virginia;
  wisconsin; wyoming; district of columbia; puerto rico; new south wales; victoria; queensland; tasmania; ontario; quebec;
  british columbia; alberta; maharashtra; karnataka; tamil nadu; delhi; kerala; gujarat; são paulo; jalisco`;

const everyday = setOf(words);
const places = setOf(states);

/** Whether every one of the things that a cell lists is an everyday word, or none of letters. */
export function isEveryday(text: string): boolean {
  return text
    .split(/[,;|/\n]/)
    .map(comparable)
    .every((part) => !/\p{L}/u.test(part) || everyday.has(part));
}

/** A state of a country: its name, or a code of two or three capitals. */
export function isPlace(text: string): boolean {
  return /^[A-Z]{2,3}$/.test(text) || places.has(comparable(text));
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(';').map(comparable));
}
