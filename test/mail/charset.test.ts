import { CHARSET_NAMES } from '../../src/mail/charset-names';
import { charsetName, decodeText } from '../../src/mail/charset';
import { decodeUtf8, encodeUtf8 } from '../../src/mail/utf8';
import { decode, encodeIn } from './charsets';

/** A letter of a customer in each language, without characters that its charset lacks. */
const LETTERS: readonly (readonly [charset: string, text: string])[] = [
  [
    'windows-1252',
    'Grüße aus Köln, können Sie uns bitte ein Angebot über 40 Stück schicken? Schöne Grüße, Jörg Müßig',
  ],
  [
    'windows-1252',
    'Bonjour, je n’ai pas reçu la facture du mois dernier. Pouvez-vous me la renvoyer à cette adresse ? Très cordialement, Hélène',
  ],
  [
    'windows-1251',
    'Здравствуйте! Пришлите, пожалуйста, счёт на оплату за октябрь. С уважением, Анна Петрова',
  ],
  ['koi8-r', 'Здравствуйте! Пришлите, пожалуйста, счет на оплату за октябрь. С уважением, Анна Петрова'],
  [
    'shift_jis',
    'お世話になっております。先日お願いした見積書の件ですが、いつ頃いただけますでしょうか。よろしくお願いいたします。',
  ],
  [
    'euc-jp',
    'お世話になっております。先日お願いした見積書の件ですが、いつ頃いただけますでしょうか。よろしくお願いいたします。',
  ],
  ['gb18030', '您好，请把上个月的发票再发给我们一次，谢谢。我们的地址没有变化，电话也是一样的。'],
  ['big5', '您好，請把上個月的發票再寄給我們一次，謝謝。我們的地址沒有變化，電話也是一樣的。'],
  ['euc-kr', '안녕하세요. 지난달 청구서를 다시 보내 주시기 바랍니다. 감사합니다. 주소는 그대로입니다.'],
  [
    'windows-1250',
    'Dzień dobry, proszę o przesłanie faktury za październik. Dziękuję i pozdrawiam serdecznie, Łukasz Żółty',
  ],
  [
    'windows-1250',
    'Dobrý den, prosím o zaslání faktury za říjen. Děkuji mnohokrát a přeji hezký den, Tomáš Dvořák',
  ],
  ['windows-1253', 'Καλημέρα σας, παρακαλώ στείλτε μου το τιμολόγιο του Οκτωβρίου. Ευχαριστώ πολύ'],
  [
    'windows-1254',
    'Merhaba, geçen ayın faturasını tekrar gönderir misiniz? Teşekkür ederim, iyi çalışmalar. Ayşe Şimşek',
  ],
  ['windows-1255', 'שלום, אנא שלחו לי שוב את החשבונית של חודש אוקטובר. תודה רבה ויום טוב'],
  ['windows-1256', 'السلام عليكم، أرجو إرسال فاتورة شهر أكتوبر مرة أخرى. شكرا جزيلا لكم'],
  ['windows-874', 'สวัสดีครับ กรุณาส่งใบแจ้งหนี้ของเดือนตุลาคมอีกครั้ง ขอบคุณครับ'],
];

describe('decodeText', () => {
  it.each(LETTERS)('reads declared %s', (charset, text) => {
    expect(decodeText(encodeIn(charset, text), charset, decode)).toBe(text);
  });

  it.each(LETTERS)('guesses undeclared %s', (charset, text) => {
    expect(decodeText(encodeIn(charset, text), null, decode)).toBe(text);
  });

  it.each(LETTERS)('guesses %s that is declared as ASCII', (charset, text) => {
    expect(decodeText(encodeIn(charset, text), 'us-ascii', decode)).toBe(text);
  });

  it.each(LETTERS)('reads UTF-8 that is declared as %s', (charset, text) => {
    expect(decodeText(encodeUtf8(text), charset, decode)).toBe(text);
  });

  it.each(LETTERS)('guesses %s that is declared as UTF-8', (charset, text) => {
    expect(decodeText(encodeIn(charset, text), 'utf-8', decode)).toBe(text);
  });

  it('keeps a long UTF-8 text with one damaged byte', () => {
    const bytes = encodeUtf8(
      'Größe, Maße und Preise für alle Stühle, über die wir gesprochen hätten, wären schön. Ä',
    );
    bytes[bytes.length - 1] = 0xff;
    expect(decodeText(bytes, 'utf-8', decode)).toContain('für alle Stühle');
  });

  it('reads ISO-2022-JP by its escapes whatever is declared', () => {
    const bytes = Uint8Array.of(
      0x1b,
      0x24,
      0x42,
      ...encodeIn('euc-jp', '見積').map(byte => byte & 0x7f),
      0x1b,
      0x28,
      0x42,
    );
    expect(decodeText(bytes, null, decode)).toBe('見積');
    expect(decodeText(bytes, 'us-ascii', decode)).toBe('見積');
  });

  it('reads ISO-2022-KR and HZ', () => {
    const korean = Uint8Array.of(
      0x1b,
      0x24,
      0x29,
      0x43,
      0x0e,
      ...encodeIn('euc-kr', '견적').map(byte => byte & 0x7f),
      0x0f,
      0x21,
    );
    expect(decodeText(korean, 'iso-2022-kr', decode)).toBe('견적!');
    const chinese = Uint8Array.of(
      0x7e,
      0x7b,
      ...encodeIn('gb18030', '报价').map(byte => byte & 0x7f),
      0x7e,
      0x7d,
      0x21,
    );
    expect(decodeText(chinese, 'hz-gb-2312', decode)).toBe('报价!');
  });

  it('reads UTF-16 by its byte order mark or its name', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xe4, 0x00), 'utf-8', decode)).toBe('ä');
    expect(decodeText(Uint8Array.of(0x00, 0xe4), 'utf-16be', decode)).toBe('ä');
  });

  it('reads UTF-7 only where it is declared', () => {
    const bytes = encodeUtf8('Gr+APwA3w-e');
    expect(decodeText(bytes, 'utf-7', decode)).toBe('Grüße');
    expect(decodeText(bytes, null, decode)).toBe('Gr+APwA3w-e');
  });

  it.each([
    ['ibm850', Uint8Array.of(0x47, 0x72, 0x81, 0xe1, 0x65), 'Grüße'],
    ['macintosh', Uint8Array.of(0x47, 0x72, 0x9f, 0xa7, 0x65), 'Grüße'],
    ['ibm437', Uint8Array.of(0x47, 0x72, 0x81, 0xe1, 0x65), 'Grüße'],
    ['ibm858', Uint8Array.of(0x35, 0xd5), '5€'],
    ['ibm857', Uint8Array.of(0x9f, 0x87, 0x8d), 'şçı'],
    ['x-mac-greek', Uint8Array.of(0xe1, 0xe2, 0xe7), 'αβγ'],
    ['x-mac-ce', Uint8Array.of(0x88, 0xfc, 0xb8), 'ąŁł'],
    ['kz-1048', Uint8Array.of(0x8d, 0x9d), 'Ққ'],
    ['koi8-t', Uint8Array.of(0xf4, 0xcf, 0xde), 'Точ'],
    ['utf-32be', Uint8Array.of(0, 0, 0, 0xe4, 0, 1, 0xf6, 0), 'ä😀'],
    ['utf-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0xe4, 0, 0, 0), 'ä'],
    ['utf-32', Uint8Array.of(0, 0x11, 0, 0), '\uFFFD'],
  ])('reads %s without the platform', (charset, bytes, text) => {
    expect(decodeText(bytes, charset, () => null)).toBe(text);
  });
});

it.each(['constructor', '__proto__', 'to-string', 'hasOwnProperty'])(
  'reads text whose charset is said to be %s',
  charset => {
    expect(decodeText(Uint8Array.from([0x68, 0x69]), charset, decode)).toBe('hi');
  },
);

describe('charsetName', () => {
  it.each([
    ['"UTF-8"', 'utf-8'],
    ['ISO-8859-1', 'windows-1252'],
    ['cp1252', 'windows-1252'],
    ['x-sjis', 'windows-31j'],
    ['GB2312', 'gb18030'],
    ['ks_c_5601-1987', 'windows-949'],
    ['x-mac-roman', 'macintosh'],
    ['koi8-u', 'koi8-u'],
  ])('knows %s', (declared, name) => {
    expect(charsetName(declared)).toBe(name);
  });
});

describe('decodeUtf8', () => {
  it.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a code point past the last', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut sequence', [0xe2, 0x82]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes)).broken).toBe(true);
  });

  it('agrees with the platform on any bytes that are UTF-8', () => {
    const text = 'aé漢😀\u07ff\uffff';
    expect(decodeUtf8(encodeUtf8(text))).toMatchObject({ text, broken: false });
    expect([...encodeUtf8(text)]).toEqual([...Buffer.from(text)]);
  });
});

it.each([
  ['a~~b', 'a~b'],
  ['a~\nb', 'ab'],
  ['a~bc', 'a~bc'],
  ['~{VPND~}~~', '中文~'],
  ['~{VP\nVP', '中\nVP'],
])('HZ %j is %j', (written, text) => {
  expect(decodeText(Uint8Array.from(Buffer.from(written)), 'hz-gb-2312', decode)).toBe(text);
});

it.each([
  ['utf-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], 'A'],
  ['utf-32', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x41], 'A'],
  ['utf-32', [0, 0, 0, 0x41, 0, 1, 0xf6, 0], 'A😀'],
  ['utf-32le', [0x41, 0, 0, 0], 'A'],
  ['utf-32', [0, 0x11, 0, 0, 0, 0, 0xd8, 0], '\ufffd\ufffd'],
  ['utf-16', [0xfe, 0xff, 0x30, 0x42], 'あ'],
  ['utf-16le', [0x42, 0x30, 0x41], 'あ'],
  ['utf-16be', [0x30, 0x42, 0x30, 0x44], 'あい'],
])('%s bytes %j are %j', (charset, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes), charset, decode)).toBe(text);
});

it('a charset’s name may stand in quotes and with spaces around it', () => {
  expect([charsetName(' "UTF8" '), charsetName("'latin1'"), charsetName('x"y')]).toEqual([
    'utf-8',
    'windows-1252',
    'x"y',
  ]);
});

it.each(Object.keys(CHARSET_NAMES))('%s is a name that this platform reads alike', name => {
  const known = charsetName(name);
  expect(known).not.toBe('');
  // Where the platform knows both, they are one charset.
  const sample = Uint8Array.from({ length: 62 }, (_, n) => 0xc0 + n);
  const [own, ours] = [decode(sample, name), decode(sample, known)];
  if (own !== null && ours !== null) expect(ours).toBe(own);
});
