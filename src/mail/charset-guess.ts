/**
 * Guesses the charset of 8-bit text that names none (or a wrong one) and is not UTF-8: reads a sample under every
 * candidate and takes the one whose letters look most like writing.
 */
import type { DecodeCharset } from './message';

/** Bytes looked at: enough for a verdict, and cheap on the platform's decoder. */
const SAMPLE = 2048;

interface Candidate {
  readonly charset: string;
  /** The characters that this charset's languages use most beyond ASCII. */
  readonly frequent: string;
  /** The script's other letters, as a range of code points: plausible, but not telling. */
  readonly from: number;
  readonly to: number;
  /** Letters that only end a word. */
  readonly finals?: string;
}

/** Candidates from the most to the least likely, which decides a tie. Frequent letters: common knowledge of each language. */
const CANDIDATES: readonly Candidate[] = [
  { charset: 'windows-1252', frequent: 'éèêàâçñóíúáãõöüäßåøæôîûëïœ’“”–—«»°£€¿¡', from: 0xc0, to: 0xff },
  // Before the Cyrillic of the same bytes, which has letters inside words where this has finals.
  {
    charset: 'windows-1255',
    frequent: 'יוהלאתרבמנשעדחקפםגסטצזןךכץף',
    from: 0x5d0,
    to: 0x5ea,
    finals: 'ךםןףץ',
  },
  { charset: 'windows-1251', frequent: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїє', from: 0x400, to: 0x4ff },
  { charset: 'koi8-u', frequent: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїє', from: 0x400, to: 0x4ff },
  {
    charset: 'windows-31j',
    frequent:
      'のにはをたがでてとしれさあいうえおかきくけこすせそつなねまみむめもやゆよらりるろわんアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンー、。・ッャュョ',
    from: 0x3000,
    to: 0x9fff,
  },
  {
    charset: 'euc-jp',
    frequent:
      'のにはをたがでてとしれさあいうえおかきくけこすせそつなねまみむめもやゆよらりるろわんアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンー、。・ッャュョ',
    from: 0x3000,
    to: 0x9fff,
  },
  {
    charset: 'gb18030',
    frequent:
      '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运，。、：',
    from: 0x3000,
    to: 0x9fff,
  },
  {
    charset: 'big5-hkscs',
    frequent:
      '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取，。、：',
    from: 0x3000,
    to: 0x9fff,
  },
  {
    charset: 'windows-949',
    frequent:
      '이다는을의에가고로하지은한를사도기리시어서나아자인대있스니요과일으수습게만해합안정그보여들부주제라전상구내세면당없장오원금문성신려무공와용및회개생소동',
    from: 0xac00,
    to: 0xd7a3,
  },
  { charset: 'windows-1250', frequent: 'ąćęłńóśźżáčďéěíňřšťúůýžőűöüäăâîșț„”–', from: 0xc0, to: 0x17f },
  { charset: 'iso-8859-2', frequent: 'ąćęłńóśźżáčďéěíňřšťúůýžőűöüäăâîșț', from: 0xc0, to: 0x17f },
  { charset: 'windows-1254', frequent: 'ışğüöçİŞĞÜÖÇâî', from: 0xc0, to: 0x17f },
  { charset: 'windows-1253', frequent: 'αοιετσνηυρπκμλςόίάέήύώδγχωφθβξζψ', from: 0x370, to: 0x3ff },
  { charset: 'windows-1256', frequent: 'اليمنوترةبعدسفهكقحجصشطخضغزثذظىءئأإآؤ،', from: 0x600, to: 0x6ff },
  { charset: 'windows-874', frequent: 'านรกอเงมยลวดทสตะปคหแจพชขใไ่้ีิัุืู็์', from: 0xe00, to: 0xe7f },
  { charset: 'windows-1257', frequent: 'āčēģīķļņšūžąėįųčšž', from: 0xc0, to: 0x17f },
];

/** How much a kind of character speaks for (or against) a reading. */
const WEIGHT = {
  frequent: 2,
  letter: 0.6,
  other: -1,
  symbolInWord: -1.5,
  capitalInWord: -2,
  lost: -6,
} as const;

/** A reading below this mean weight is no writing. */
const PLAUSIBLE = 0.5;

/** The charset under which the bytes look most like writing; null when they do under none. */
export function guessCharset(bytes: Uint8Array, decode: DecodeCharset): string | null {
  const sample = sampleOf(bytes);
  let best: string | null = null;
  let bestScore = PLAUSIBLE;
  for (const candidate of CANDIDATES) {
    const text = decode(sample, candidate.charset);
    if (text === null) continue;
    const score = plausibility(text, candidate);
    if (score > bestScore + 0.05) {
      best = candidate.charset;
      bestScore = score;
    }
  }
  return best;
}

/** A stretch that begins at the line of the first 8-bit byte, so that no character is cut at the front. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0x0a) start = i + 1;
    if (byte >= 0x80) break;
  }
  // A line of any length before the first 8-bit byte must not push it out of the sample.
  while (
    start < bytes.length &&
    bytes.length - start > SAMPLE &&
    !bytes.subarray(start, start + SAMPLE).some(b => b >= 0x80)
  )
    start += SAMPLE;
  return bytes.subarray(start, start + SAMPLE);
}

/** Mean weight of the characters beyond ASCII, two-byte characters counting for both of their bytes. */
function plausibility(text: string, candidate: Candidate): number {
  let score = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) {
      count++;
      score += WEIGHT.lost;
    }
    if (code < 0x80) continue;
    count++;
    const character = text.charAt(i);
    const lower = character.toLowerCase();
    const inWord = isLetter(text.charCodeAt(i - 1)) && isLetter(text.charCodeAt(i + 1));
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) {
      // The last character may merely be cut by the end of the sample.
      if (i < text.length - 1) score += WEIGHT.lost;
    } else if (candidate.frequent.includes(character) || candidate.frequent.includes(lower)) {
      score += inScript(text, i, candidate, WEIGHT.frequent);
    } else if (code >= candidate.from && code <= candidate.to) {
      score += inScript(text, i, candidate, WEIGHT.letter);
    } else {
      score += inWord ? WEIGHT.symbolInWord : WEIGHT.other;
    }
  }
  return count === 0 ? 0 : score / count;
}

/** The weight of a letter where it stands: a capital inside a word, capitals in a row and Latin neighbours are unlikely. */
function inScript(text: string, at: number, candidate: Candidate, weight: number): number {
  const before = text.charAt(at - 1);
  if (
    candidate.from >= 0x370 &&
    candidate.from < 0x3000 &&
    (isAsciiLetter(before) || isAsciiLetter(text.charAt(at + 1)))
  )
    return WEIGHT.capitalInWord;
  if (candidate.finals?.includes(text.charAt(at)) === true && isLetter(text.charCodeAt(at + 1)))
    return WEIGHT.capitalInWord;
  if (!isCapital(text.charAt(at))) return weight;
  if (isLower(before)) return WEIGHT.capitalInWord;
  return isCapital(before) ? Math.min(weight, WEIGHT.letter) : weight;
}

const isAsciiLetter = (character: string): boolean => /^[a-z]$/i.test(character);

const isCapital = (character: string): boolean =>
  character !== '' && character.toUpperCase() === character && character.toLowerCase() !== character;

const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;

const isLower = (character: string): boolean =>
  character !== '' && character.toLowerCase() === character && character.toUpperCase() !== character;
