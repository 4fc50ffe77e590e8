/**
 * What mail programs put before (or behind) the subject of a reply or a forward, and the tags that gateways and lists add.
 * Sources: the localisations of Outlook, Gmail, Apple Mail, Thunderbird, Lotus Notes, Yahoo and Roundcube; Wikipedia,
 * "List of email subject abbreviations". All lower case, without the colon.
 */

interface Prefixes {
  readonly locale: string;
  readonly reply: readonly string[];
  readonly forward: readonly string[];
}

export const SUBJECT_PREFIXES: readonly Prefixes[] = [
  { locale: 'en', reply: ['re', 'reply', 'ref'], forward: ['fw', 'fwd', 'forward', 'forwarded', 'fwd msg'] },
  {
    locale: 'ar',
    reply: ['رد', 'ردّ'],
    forward: ['إعادة توجيه', 'اعادة توجيه', 'إعادة إرسال', 'تمرير', 'محول'],
  },
  { locale: 'bg', reply: ['отг', 'отговор'], forward: ['пр', 'препр', 'препратено'] },
  {
    locale: 'bs hr sr sl',
    reply: ['odg', 'odgovor', 'одг'],
    forward: ['pr', 'prosl', 'proslijeđeno', 'prosleđeno', 'проследи', 'прослеђено', 'posred', 'posredovano'],
  },
  { locale: 'ca', reply: ['re'], forward: ['fw', 'rv', 'reenv', 'reenviat'] },
  {
    locale: 'cs sk',
    reply: ['re', 'odp', 'odpověď', 'odpoveď'],
    forward: ['fw', 'přep', 'předáno', 'preposlané', 'fwd', 'přeposláno'],
  },
  { locale: 'cy', reply: ['atb'], forward: ['yml'] },
  { locale: 'da', reply: ['sv', 'vs svar', 'besvaret'], forward: ['vs', 'videresendt'] },
  {
    locale: 'de',
    reply: ['aw', 'antw', 'antwort', 'antwortet'],
    forward: ['wg', 'weitergeleitet', 'weiterl', 'wtr', 'wtrlt'],
  },
  { locale: 'el', reply: ['απ', 'σχετ', 'σχ', 'απάντηση'], forward: ['πρθ', 'προώθηση'] },
  { locale: 'es', reply: ['re', 'rta', 'resp'], forward: ['rv', 'rvo', 'reenv', 'reenviado', 'reenvío'] },
  { locale: 'et', reply: ['vs', 'vastus'], forward: ['edasi', 'ed', 'edastatud'] },
  { locale: 'eu', reply: ['er', 'erantzuna'], forward: ['bb', 'birb', 'birbidalia'] },
  { locale: 'fa', reply: ['پاسخ'], forward: ['ارسال مجدد', 'باز ارسال', 'هدایت'] },
  { locale: 'fi', reply: ['vs', 'vast', 'vastaus'], forward: ['vl', 'välitetty', 'välit'] },
  {
    locale: 'fr',
    reply: ['ré', 'rép', 'réf', 'réponse', 'rep'],
    forward: ['tr', 'tranf', 'transf', 'transféré', 'transfert', 'i'],
  },
  { locale: 'ga', reply: ['re', 'fr'], forward: ['ar ag'] },
  { locale: 'gl', reply: ['re'], forward: ['rv', 'reenviado'] },
  { locale: 'he', reply: ['השב', 'תשובה', 'בעניין'], forward: ['הועבר', 'הע', 'מועבר'] },
  { locale: 'hi', reply: ['जवाब', 'उत्तर'], forward: ['अग्रेषित', 'अग्रे'] },
  { locale: 'hu', reply: ['vá', 'válasz'], forward: ['továbbítás', 'tov', 'továbbítva', 'i'] },
  { locale: 'id ms', reply: ['bls', 'balas'], forward: ['trs', 'terusan', 'fw', 'majukan'] },
  { locale: 'is', reply: ['sv', 'svar'], forward: ['fs', 'framsent'] },
  { locale: 'it', reply: ['r', 'rif', 'ris'], forward: ['i', 'inoltra', 'inoltrato', 'inoltr'] },
  { locale: 'ja', reply: ['返信', '返'], forward: ['転送', '転'] },
  { locale: 'ko', reply: ['회신', '답장', '답변'], forward: ['전달', '전송'] },
  { locale: 'lt', reply: ['ats', 'atsakymas'], forward: ['prs', 'pers', 'persiųsta'] },
  { locale: 'lv', reply: ['atb', 'atbilde'], forward: ['pārs', 'pārsūtīts', 'pārsūt'] },
  { locale: 'nb nn', reply: ['sv', 'svar'], forward: ['vs', 'videresend', 'videresendt', 'vidaresend'] },
  { locale: 'nl', reply: ['antw', 'betr', 'antwoord'], forward: ['dv', 'doorst', 'doorgestuurd', 'fw'] },
  { locale: 'pl', reply: ['odp', 'odpowiedź'], forward: ['pd', 'przek', 'przekazano', 'podaj dalej'] },
  {
    locale: 'pt',
    reply: ['res', 'resp', 'resposta', 're'],
    forward: ['enc', 'encaminhar', 'encam', 'encaminhado', 'encaminhada', 'reenc', 'rv'],
  },
  {
    locale: 'ro',
    reply: ['răsp', 'raspuns', 'răspuns', 're'],
    forward: ['redir', 'redirecționat', 'red', 'înaintat'],
  },
  { locale: 'ru', reply: ['отв', 'ответ', 'ha', 'на'], forward: ['пер', 'пересл', 'переслано', 'перес'] },
  { locale: 'sv', reply: ['sv', 'svar'], forward: ['vb', 'vidarebefordrat', 'vidarebef', 'vbf'] },
  { locale: 'th', reply: ['ตอบ', 'ตอบกลับ'], forward: ['ส่งต่อ'] },
  {
    locale: 'tr',
    reply: ['ynt', 'yan', 'cvp', 'yanıt'],
    forward: ['ilt', 'i̇lt', 'iltr', 'i̇ltr', 'yön', 'iletilen', 'i̇letilen'],
  },
  { locale: 'uk', reply: ['відп', 'на', 'від'], forward: ['пер', 'переслано', 'fw', 'пересл', 'перенапр'] },
  { locale: 'vi', reply: ['trả lời', 'tl'], forward: ['chuyển tiếp', 'ct'] },
  {
    locale: 'zh',
    reply: ['回复', '回覆', '答复', '答覆', '回應', '回'],
    forward: ['转发', '轉寄', '轉發', '转', '轉', '转寄'],
  },
];

/** Prefixes that say neither reply nor forward, and stand before either. Meetings and automatic answers, in the words of Outlook and Gmail. */
export const NEUTRAL_TAGS: readonly string[] = [
  'external',
  'extern',
  'externe',
  'externo',
  'externa',
  'external email',
  'external mail',
  'external sender',
  'ext',
  'ext mail',
  'caution',
  'warning',
  'suspicious',
  'spam',
  '***spam***',
  'possible spam',
  'secure',
  'encrypted',
  'sec',
  'unverified',
  'not virus scanned',
  'virus checked',
  'bulk',
  'newsletter',
  '外部',
  '外部邮件',
  '外部メール',
  '社外',
  'внешняя почта',
  'внешнее',
];
