/**
 * Words that tell which half of the day a 12-hour clock means. Source: Unicode CLDR day periods and the date formats of
 * mail programs. Lower case, without full stops and spaces.
 */
interface DayHalves {
  readonly locale: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const DAY_HALVES: readonly DayHalves[] = [
  { locale: 'en es pt nl', before: ['am', 'a'], after: ['pm', 'p'] },
  { locale: 'af', before: ['vm'], after: ['nm'] },
  { locale: 'am', before: ['ጥዋት'], after: ['ከሰዓት'] },
  { locale: 'ar', before: ['ص', 'صباحا', 'صباحًا'], after: ['م', 'مساء', 'مساءً'] },
  { locale: 'bg', before: ['проб'], after: ['слоб'] },
  {
    locale: 'cs sl',
    before: ['dop', 'dopoledne', 'dopoldne'],
    after: ['odp', 'pop', 'odpoledne', 'popoldne'],
  },
  { locale: 'el', before: ['πμ'], after: ['μμ'] },
  { locale: 'fa', before: ['قظ', 'قبل‌ازظهر', 'قبلازظهر'], after: ['بظ', 'بعدازظهر', 'بعد‌ازظهر'] },
  { locale: 'fi', before: ['ap'], after: ['ip'] },
  { locale: 'he', before: ['לפנה״צ', 'לפנה"צ', 'בבוקר'], after: ['אחה״צ', 'אחה"צ', 'בערב'] },
  { locale: 'hi', before: ['पूर्वाह्न'], after: ['अपराह्न'] },
  { locale: 'hu', before: ['de', 'délelőtt'], after: ['du', 'délután'] },
  { locale: 'is', before: ['fh'], after: ['eh'] },
  { locale: 'ja', before: ['午前'], after: ['午後'] },
  { locale: 'ko', before: ['오전'], after: ['오후'] },
  { locale: 'lb', before: ['moies'], after: ['nomëttes'] },
  { locale: 'lo', before: ['ກ່ອນທ່ຽງ'], after: ['ຫຼັງທ່ຽງ'] },
  { locale: 'lt', before: ['priešpiet'], after: ['popiet'] },
  { locale: 'lv', before: ['priekšp', 'priekšpusdienā'], after: ['pēcp', 'pēcpusdienā'] },
  { locale: 'mn', before: ['үө'], after: ['үх'] },
  { locale: 'ms id', before: ['pg', 'pagi'], after: ['ptg', 'petang', 'malam', 'sore', 'siang'] },
  { locale: 'my', before: ['နံနက်'], after: ['ညနေ'] },
  { locale: 'si', before: ['පෙව'], after: ['පව'] },
  { locale: 'sq', before: ['paradite', 'pd', 'pd'], after: ['pasdite', 'md'] },
  { locale: 'sv da', before: ['fm'], after: ['em'] },
  { locale: 'ta', before: ['முற்பகல்'], after: ['பிற்பகல்'] },
  { locale: 'th', before: ['ก่อนเที่ยง'], after: ['หลังเที่ยง'] },
  { locale: 'tr', before: ['öö'], after: ['ös'] },
  { locale: 'vi', before: ['sa', 'sáng'], after: ['ch', 'chiều', 'tối'] },
  {
    locale: 'zh',
    before: ['上午', '凌晨', '清晨', '早上', '早晨'],
    after: ['下午', '中午', '晚上', '傍晚', '午後'],
  },
];
