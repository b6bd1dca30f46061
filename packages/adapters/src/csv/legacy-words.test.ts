import { describe, expect, it } from 'vitest';
import type { Encoding } from './decode.ts';
import { encodeAs } from './encode-as.fixture.ts';
import { decoderOf } from './hebrew-code-pages.ts';
import { guessLegacy, LegacyWords } from './legacy-words.ts';

const names: [Encoding, string[]][] = [
  [
    'windows-1251',
    [
      'Иван Петров',
      'Ольга Смирнова',
      'Дмитрий Кузнецов',
      'Наталья Попова',
      'Алексей Соколов',
      'Юлия Лебедева',
      'Сергей Козлов',
      'Жанна Щербакова',
      'Фёдор Новиков',
      'Эльвира Морозова',
    ],
  ],
  [
    'koi8-r',
    [
      'Иван Петров',
      'Ольга Смирнова',
      'Дмитрий Кузнецов',
      'Наталья Попова',
      'Алексей Соколов',
      'Юлия Лебедева',
      'Сергей Козлов',
      'Эльвира Морозова',
    ],
  ],
  ['x-mac-cyrillic', ['Иван Петров', 'Ольга Смирнова', 'Дмитрий Кузнецов', 'Наталья Попова', 'Алексей Соколов']],
  ['ibm866', ['Иван Петров', 'Ольга Смирнова', 'Дмитрий Кузнецов', 'Наталья Попова', 'Алексей Соколов']],
  [
    'windows-1250',
    [
      'Jiří Dvořák',
      'Petra Nováková',
      'Łukasz Wiśniewski',
      'Małgorzata Zielińska',
      'Tomáš Černý',
      'Zoltán Kovács',
      'Erzsébet Szűcs',
      'Grzegorz Błaszczyk',
      'Ivana Horvatová',
      'Željko Šarić',
      'Ştefan Ionescu',
    ],
  ],
  [
    'windows-1252',
    [
      'René Lefèvre',
      'François Müller',
      'Jürgen Groß',
      'María Núñez',
      'João Conceição',
      'Søren Ångström',
      'Zoë Citroën',
      'Hélène Dupré',
      'José Peña',
      'Björn Åkesson',
      'Niccolò Però',
    ],
  ],
  [
    'windows-1253',
    ['Γιώργος Παπαδόπουλος', 'Ελένη Νικολάου', 'Κώστας Οικονόμου', 'Μαρία Γεωργίου', 'Δημήτρης Αντωνίου'],
  ],
  ['windows-1254', ['Ayşe Yılmaz', 'Mehmet Öztürk', 'Gülşen Çelik', 'İbrahim Doğan', 'Oğuz Şahin']],
  [
    'windows-1255',
    [
      'נועה כהן',
      'דוד לוי',
      'אברהם פרץ',
      'שרה מזרחי',
      'יוסי ביטון',
      'רחל גולדשטיין',
      'מיכאל אוחיון',
      'צבי שוורץ',
      'דנה',
      'חיים',
    ],
  ],
  [
    'ibm862',
    [
      'נועה כהן',
      'דוד לוי',
      'אברהם פרץ',
      'שרה מזרחי',
      'יוסי ביטון',
      'רחל גולדשטיין',
      'מיכאל אוחיון',
      'צבי שוורץ',
      'דנה',
      'חיים',
      "ג'ורג' כץ",
      'מע"מ בע"מ',
    ],
  ],
  ['windows-1256', ['ليلى حداد', 'سامي منصور', 'محمد عبد الله', 'فاطمة الزهراء', 'أحمد خليل', 'نور الدين', 'هبة عيسى']],
  [
    'macintosh',
    ['René Lefèvre', 'François Müller', 'Jürgen Groß', 'María Núñez', 'Zoë Citroën', 'Hélène Dupré', 'José Peña'],
  ],
  ['gbk', ['王伟', '李娜', '张敏', '刘洋', '陈静', '杨军', '赵丽', '黄强', '周杰', '吴磊']],
  ['shift_jis', ['山田太郎', '佐藤花子', '鈴木一郎', '高橋美咲', '田中さくら', '渡辺ケンジ', '伊藤', '小林']],
  ['euc-jp', ['山田太郎', '佐藤花子', '鈴木一郎', '高橋美咲', '田中さくら']],
  ['euc-kr', ['김민준', '이서연', '박지훈', '최수빈', '정하은', '강도윤', '조은우', '윤서현']],
  ['big5', ['陳志明', '林淑芬', '黃俊傑', '張雅婷', '李建宏', '王美玲', '吳家豪', '劉怡君']],
  ['iso-8859-6', ['ليلى حداد', 'سامي منصور', 'محمد عبد الله', 'فاطمة الزهراء']],
  ['iso-8859-2', ['Łukasz Wiśniewski', 'Tomáš Černý', 'Grażyna Ząbek']],
];

/** What becomes of a file with these names: read right, asked about with the right reading on offer, or lost. */
function fate(encoding: Encoding, shown: readonly string[]): 'right' | 'asked' | 'wrong' {
  const text = shown.join(' ');
  const bytes = encodeAs(encoding, text);
  const words = new LegacyWords();
  words.add(Buffer.from('Email,Name\na@x.example,'));
  words.add(bytes);
  const { encoding: guessed, doubt = [] } = guessLegacy(words);
  const isRight = (candidate: Encoding) => decoderOf(candidate).decode(bytes) === text;
  if (doubt.some((one) => isRight(one.encoding))) return 'asked';
  return doubt.length === 0 && isRight(guessed) ? 'right' : 'wrong';
}

describe.each(names)('names in %s', (encoding, list) => {
  const some = (size: number) => list.slice(size - 1).map((_, at) => list.slice(at, at + size));

  it.each([1, 2])('are read right or asked about, never garbled in silence, by %i', (size) => {
    expect(some(size).filter((shown) => fate(encoding, shown) === 'wrong')).toEqual([]);
  });

  it('are read without a question by four', () => {
    expect(some(4).filter((shown) => fate(encoding, shown) !== 'right')).toEqual([]);
  });
});

it('a file whose only letters stand alone is Western', () => {
  const words = new LegacyWords();
  words.add(Uint8Array.of(0x61, 0x2c, 0xe9, 0x2c));
  expect(guessLegacy(words)).toEqual({ encoding: 'windows-1252' });
});
