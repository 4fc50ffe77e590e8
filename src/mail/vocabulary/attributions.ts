/**
 * The words around an attribution, the line that clients put above a quote (`On 5 March 2024, Ann wrote:`): what it
 * opens with and the verb it holds. An attribution is known by these together with a date, an address and the quote.
 */

export interface AttributionWords {
  /** BCP 47 language. */
  readonly locale: string;
  readonly clients: string;
  readonly source: string;
  /** What the line opens with, before the date; alternatives separated by `|`. */
  readonly leads: string;
  /** Verbs and phrases for having written; alternatives separated by `|`. */
  readonly verbs: string;
}

const CATALOGUES =
  'translation catalogues of Thunderbird, Evolution, Roundcube, KMail, Claws Mail; mails of Gmail, Apple Mail';
const GENERAL = 'general';

// One language per row.
// prettier-ignore
export const ATTRIBUTIONS: readonly AttributionWords[] = [
  { locale: 'en', clients: GENERAL, source: CATALOGUES, leads: 'on|at|in a message dated|in article|in message|quoting|thus spake|also sprach', verbs: 'wrote|writes|sent|said|replied|you wrote|has written|write|spake' },
  { locale: 'de', clients: GENERAL, source: CATALOGUES, leads: 'am|zitat von|on', verbs: 'schrieb|schrieben sie|schrieben|geschrieben|hat geschrieben|schreibt|sendete|schriebst' },
  { locale: 'fr', clients: GENERAL, source: CATALOGUES, leads: 'le|en date de|quoting', verbs: "a écrit|avez écrit|a ecrit|écrivait|écrit" },
  { locale: 'es', clients: GENERAL, source: CATALOGUES, leads: 'el|en fecha|con fecha', verbs: 'escribió|escribiste|ha escrito|va escriure' },
  { locale: 'pt', clients: GENERAL, source: CATALOGUES, leads: 'em|a|no dia|às|on', verbs: 'escreveu|escreveram|você escreveu|escreveste' },
  { locale: 'it', clients: GENERAL, source: CATALOGUES, leads: 'il|il giorno|in data|alle', verbs: 'ha scritto|hai scritto|scrive|scritto' },
  { locale: 'nl', clients: GENERAL, source: CATALOGUES, leads: 'op', verbs: 'schreef|geschreven|het volgende geschreven|schreef u' },
  { locale: 'sv', clients: GENERAL, source: CATALOGUES, leads: 'den|d.', verbs: 'skrev|skrev följande|skriver' },
  { locale: 'da', clients: GENERAL, source: CATALOGUES, leads: 'den|d.', verbs: 'skrev|skrev følgende|har skrevet' },
  { locale: 'nb', clients: GENERAL, source: CATALOGUES, leads: 'den|på', verbs: 'skrev|skrev følgende|skreiv' },
  { locale: 'fi', clients: GENERAL, source: CATALOGUES, leads: '', verbs: 'kirjoitti|kirjoitit' },
  { locale: 'pl', clients: GENERAL, source: CATALOGUES, leads: 'w dniu|dnia|użytkownik', verbs: 'napisał(a)|napisał|napisała|pisze|piszesz|napisał/a' },
  { locale: 'cs', clients: GENERAL, source: CATALOGUES, leads: 'dne|v', verbs: 'napsal(a)|napsal|napsala|píše|napsali' },
  { locale: 'sk', clients: GENERAL, source: CATALOGUES, leads: 'dňa|v|na', verbs: 'napísal(a)|napísal|napísala|napísali|píše' },
  { locale: 'hu', clients: GENERAL, source: CATALOGUES, leads: '', verbs: 'ezt írta|írta|a következőt írta|ezt írta (időpont' },
  { locale: 'ro', clients: GENERAL, source: CATALOGUES, leads: 'în|în data de|pe|în ziua de|la', verbs: 'a scris|ați scris|scris' },
  { locale: 'tr', clients: GENERAL, source: CATALOGUES, leads: '', verbs: 'yazdı|şunu yazdı|yazmış|şunları yazdı|tarihinde şunu yazdı' },
  { locale: 'ru', clients: GENERAL, source: CATALOGUES, leads: 'в|в письме от|пользователь', verbs: 'написал(а)|написал|написала|пишет|писал(а)|писал|написали|вы писали' },
  { locale: 'uk', clients: GENERAL, source: CATALOGUES, leads: 'у|в|користувач', verbs: 'пише|написав(ла)|написав|написала|написано|написали' },
  { locale: 'be', clients: GENERAL, source: CATALOGUES, leads: 'у', verbs: 'напісаў|піша|napisaŭ' },
  { locale: 'bg', clients: GENERAL, source: CATALOGUES, leads: 'на|в', verbs: 'написа|написахте|пише' },
  { locale: 'sr', clients: GENERAL, source: CATALOGUES, leads: 'дана|dana|у|u', verbs: 'написа|napisa|пише|piše|је написао|je napisao|je napisao/la|је написао/ла|је написао(ла)|je napisao(la)' },
  { locale: 'hr', clients: GENERAL, source: CATALOGUES, leads: 'u|dana|na', verbs: 'je napisao/la|napisao je|je napisao|je napisala|piše|napisao|napisala' },
  { locale: 'sl', clients: GENERAL, source: CATALOGUES, leads: 'dne|v', verbs: 'je napisal(a)|napisal|napisal(a)|je napisal|je napisala|piše' },
  { locale: 'mk', clients: GENERAL, source: CATALOGUES, leads: 'на', verbs: 'напиша' },
  { locale: 'et', clients: GENERAL, source: CATALOGUES, leads: 'ühel kenal päeval', verbs: 'kirjutas|kirjutasid' },
  { locale: 'lv', clients: GENERAL, source: CATALOGUES, leads: '', verbs: 'rakstīja' },
  { locale: 'lt', clients: GENERAL, source: CATALOGUES, leads: '', verbs: 'rašė|parašė' },
  { locale: 'el', clients: GENERAL, source: CATALOGUES, leads: 'στις|την', verbs: 'έγραψε|γράψατε|έγραψες' },
  { locale: 'he', clients: GENERAL, source: CATALOGUES, leads: 'ב|בתאריך|נכתב על ידי', verbs: 'כתב|כתבה|כתב/ה|כתב(ה)|נכתב על ידי|מאת|‫כתב/ה' },
  { locale: 'ar', clients: GENERAL, source: CATALOGUES, leads: 'في|بتاريخ|على|كتب', verbs: 'كتب|كتبت|تمت كتابة ما يلي بواسطة|كتب/ت' },
  { locale: 'fa', clients: GENERAL, source: CATALOGUES, leads: 'در|روز', verbs: 'نوشت|نوشته است' },
  { locale: 'ja', clients: GENERAL, source: CATALOGUES, leads: '', verbs: '書きました|のメッセージ|のメール|さんは書きました|が書きました|が書いた|wrote' },
  { locale: 'zh-CN', clients: GENERAL, source: CATALOGUES, leads: '在|于', verbs: '写道|写到|写了|写于|来信' },
  { locale: 'zh-TW', clients: GENERAL, source: CATALOGUES, leads: '在|於', verbs: '寫道|寫到|提到|已寫入' },
  { locale: 'ko', clients: GENERAL, source: CATALOGUES, leads: '', verbs: '작성|쓴 글|님이 작성|님이 쓴 글|쓴 내용|님의 말' },
  { locale: 'th', clients: GENERAL, source: CATALOGUES, leads: 'เมื่อ|ในวันที่|ใน', verbs: 'เขียนว่า|เขียน' },
  { locale: 'vi', clients: GENERAL, source: CATALOGUES, leads: 'vào|vào lúc|vào ngày', verbs: 'đã viết|viết' },
  { locale: 'id', clients: GENERAL, source: CATALOGUES, leads: 'pada|pada hari', verbs: 'menulis' },
  { locale: 'ms', clients: GENERAL, source: CATALOGUES, leads: 'pada', verbs: 'menulis' },
  { locale: 'hi', clients: GENERAL, source: CATALOGUES, leads: '', verbs: 'ने लिखा|लिखा' },
  { locale: 'ca', clients: GENERAL, source: CATALOGUES, leads: 'el|en data', verbs: 'va escriure|ha escrit|vau escriure|va escriure el següent' },
  { locale: 'gl', clients: GENERAL, source: CATALOGUES, leads: 'o|en', verbs: 'escribiu|escribiches' },
  { locale: 'eu', clients: GENERAL, source: CATALOGUES, leads: '', verbs: 'idatzi du|idatzi zuen|hau idatzi du|igorleak hau idatzi zuen|erabiltzaileak hau idatzi du' },
  { locale: 'is', clients: GENERAL, source: CATALOGUES, leads: 'þann', verbs: 'skrifaði|skrifaði eftirfarandi' },
  { locale: 'mul', clients: 'Evolution, Roundcube, KMail', source: CATALOGUES, leads: 'më|ditën e|je|li|tann|ar an|ar|op|lo|ngo', verbs: 'shkroi|ka shkruar|skribis|skrivaði|skryf|skreau|ysgrifennodd|scríobh|yazıb|დაწერა|գրեց|escriguèt|жазғаны|কাছে লিখেছেন|লিখেছিলেন|লিখেছেন|लिहिले|எழுதியது|వ్రాశారు|schreift|yozgan|scribeva|ha scribite|a scrît|schreven|ubhale|skribis|ලියන ලඳි|ਨੇ ਲਿਖਿਆ|ಬರೆದಿದ್ದಾರೆ|എഴുതിയിരിക്കുന്നു|লিখিছিল|иаҩҩоит|nivîsî|يازدىكى|يازدى|લખાયેલ હતું|បាន​សរសេរ' },
];
