/**
 * Header labels in the languages written in Cyrillic, Greek, Hebrew, Arabic, Han, Hangul, kana, Thai, Indic and other
 * scripts. Same shape and rules as the Latin table.
 */
import type { LabelSet } from './header-labels';

const GENERAL = 'general';
const SEEN = 'mails of these clients';
const CATALOGUES = 'translation catalogues of Thunderbird, Evolution, Horde, Claws Mail';
const ROUNDCUBE = 'Roundcube localization';

// One language per row, so that a row can be read, checked and added as one.
// prettier-ignore
export const OTHER_SCRIPT_LABELS: readonly LabelSet[] = [
  { locale: 'ru', clients: GENERAL, source: SEEN, from: 'От|От кого|Отправитель', to: 'Кому|Получатель|Получатели', cc: 'Копия|Копии|Копия кому', bcc: 'Скрытая копия|Скрытая', replyTo: 'Ответ-Кому|Ответить|Обратный адрес|Ответить кому|Адрес для ответа', date: 'Дата|Отправлено|Послано|Дата отправки|Дата и время|Отправлен|Время', subject: 'Тема', other: 'Важность|Приоритет|Вложения|Вложение|Организация|Группы новостей|Пометка' },
  { locale: 'uk', clients: GENERAL, source: SEEN, from: 'Від|Від кого|Відправник', to: 'Кому|До|Одержувач|Отримувач|Отримувачі', cc: 'Копія', bcc: 'Прихована копія', replyTo: 'Кому відповісти|Зворотня адреса|Зворотна адреса|Відповідь', date: 'Дата|Відправлено|Надіслано|Послано|Дата надсилання', subject: 'Тема', other: 'Важливість|Пріоритет|Вкладення|Долучення|Організація' },
  { locale: 'be', clients: GENERAL, source: CATALOGUES, from: 'Ад|Адпраўнік', to: 'Каму|Атрымальнік', cc: 'Копія', replyTo: 'Адказаць-на|Зваротны адрас', date: 'Дата|Адпраўлена', subject: 'Тэма' },
  { locale: 'bg', clients: GENERAL, source: CATALOGUES, from: 'От|Подател|Изпращач', to: 'До|Получател|Към', cc: 'Копие|Копие до|Як', bcc: 'Скрито копие', replyTo: 'Отговор до|Отговор на', date: 'Дата|Изпратено|Изпратено на', subject: 'Относно|Тема|Заглавие', other: 'Важност|Приоритет|Прикачени файлове|Прикачени|Приложения' },
  { locale: 'sr', clients: GENERAL, source: CATALOGUES, from: 'Шаље|Од|Пошиљалац', to: 'Прима|За|Прималац|Коме', cc: 'Копија|Цц', replyTo: 'Одговори на|Одговори', date: 'Датум|Послато', subject: 'Наслов|Предмет|Тема', other: 'Важност|Приоритет|Прилози' },
  { locale: 'mk', clients: GENERAL, source: CATALOGUES, from: 'Од|Праќач', to: 'До|Примач|За', cc: 'Копија|Копија на пораката|Копирај', replyTo: 'Препрати на', date: 'Датум|Испратено', subject: 'Наслов|Тема|Предмет' },
  { locale: 'kk', clients: GENERAL, source: CATALOGUES, from: 'Кімнен|Кімден|Жіберуші', to: 'Кімге|Алушы', cc: 'Көшірме', date: 'Күні|Кезі|Жіберілді|Жіберілген', subject: 'Тақырыбы|Тақырып' },
  { locale: 'mn', clients: 'Roundcube', source: ROUNDCUBE, from: 'Хэнээс|Илгээгч', to: 'Хэнд', date: 'Огноо|Илгээсэн', subject: 'Гарчиг|Сэдэв', cc: 'Хуулбар' },
  { locale: 'el', clients: GENERAL, source: CATALOGUES, from: 'Από|Αποστολέας', to: 'Προς|Παραλήπτης|Παραλήπτες|Σε', cc: 'Κοινοποίηση|Κοιν|Αντίγραφο|Κοιν.|Cc', bcc: 'Κρυφή κοινοποίηση|Ιδιαίτερη κοινοποίηση|Κρυφή κοιν.', replyTo: 'Απάντηση|Απάντηση στο|Απάντηση σε|Απάντηση προς', date: 'Ημερομηνία|Στάλθηκε|Απεσταλμένα|Εστάλη|Αποστολή|Ημ/νία|Ημερομηνία αποστολής|Ημερ.', subject: 'Θέμα', other: 'Σπουδαιότητα|Προτεραιότητα|Συνημμένα|Συνημμένο|Επισυνάψεις' },
  { locale: 'he', clients: GENERAL, source: CATALOGUES, from: 'מאת|מ|שולח|השולח', to: 'אל|נמען|הנמען|נמענים|ל|עבור', cc: 'עותק|העתק|העתקים|לידיעה|עותק ל', bcc: 'עותק מוסתר', replyTo: 'השב-אל|השב ל|כתובת למענה|תשובה אל', date: 'תאריך|נשלח|נשלח ב|בתאריך|תאריך שליחה', subject: 'נושא', other: 'חשיבות|עדיפות|קבצים מצורפים|צרופות|מצורפים' },
  { locale: 'ar', clients: GENERAL, source: CATALOGUES, from: 'من|المرسل', to: 'إلى|الى|الي|المستقبل|المستلم|المتلقي|مستلم', cc: 'نسخة|نسخة إلى|نسخة إلي|ن.ك|نسخة كربونية|Cc', bcc: 'نسخة مخفية', replyTo: 'الرد إلى|رد على|رد إلى|رُد إلى|الرد على', date: 'التاريخ|تاريخ الإرسال|تم الإرسال|تم الإرسال في|أرسلت|مرسل|تاريخ|أُرسل|أرسل في', subject: 'الموضوع|موضوع|العنوان', other: 'الأهمية|الأولوية|المرفقات|مرفقات' },
  { locale: 'fa', clients: GENERAL, source: CATALOGUES, from: 'از|فرستنده|ارسال کننده', to: 'به|گیرنده', cc: 'رونوشت|کپی', bcc: 'رونوشت مخفی', replyTo: 'پاسخ-به|پاسخ به|نشانی برگشت|جواب نامه', date: 'تاریخ|ارسال شده|ارسال‌شده|زمان ارسال|تاريخ', subject: 'موضوع|عنوان', other: 'اهمیت|پیوست‌ها|پیوست' },
  { locale: 'ur', clients: GENERAL, source: ROUNDCUBE, from: 'منجانب|بھیجنے والا|بھیجا گیا بذریعہ', to: 'بنام|وصول کنندہ', cc: 'نقل|تکثیر', date: 'تاریخ|بھیجا گیا', subject: 'مضمون|موضوع' },
  { locale: 'ja', clients: GENERAL, source: SEEN, from: '差出人|送信者|発信者|送信元|発信元|差出し人|発件人', to: '宛先|送信先|受信者|あて先', cc: '写し|写し(Cc)|同報|ＣＣ', bcc: '秘密の写し', replyTo: '返信先|返信', date: '日時|送信日時|日付|送信日|受信日時|送信時刻', subject: '件名|題名|タイトル|表題', other: '重要度|優先度|添付ファイル|添付|組織|秘密度|分類項目' },
  { locale: 'zh-CN', clients: GENERAL, source: SEEN, from: '发件人|发信人|寄件人|发自|发送人|发送者|来自|发件者|发送方', to: '收件人|收信人|发送至|收件者|至|发送给|接收人', cc: '抄送|抄送人|抄送至', bcc: '密送|密件抄送', replyTo: '回复|答复|回复至|回复地址|答复至|回复到', date: '发送时间|时间|日期|发送日期|已发送|发件日期|发信时间|发件时间|收件日期', subject: '主题|标题|邮件主题', other: '重要性|优先级|附件|组织|敏感度|大小' },
  { locale: 'zh-TW', clients: GENERAL, source: SEEN, from: '寄件者|寄件人|發件人|寄信人|從|自|發信人|寄信者|傳送者', to: '收件者|收件人|收信人|到|至|收信者', cc: '副本|抄送|副本抄送|副本收件人', bcc: '密件副本', replyTo: '回覆|回覆至|回函地址|回信地址|回覆給', date: '寄件日期|傳送時間|日期|寄件時間|已傳送|傳送日期|寄信日期|寄送日期|時間|發送時間|送信日期', subject: '主旨|主題|標題', other: '重要性|優先順序|附件|組織' },
  { locale: 'ko', clients: GENERAL, source: SEEN, from: '보낸 사람|보낸사람|보낸이|발신|발신자|발신인|보내는 사람|From', to: '받는 사람|받는사람|받는이|수신|수신자|수신인', cc: '참조|참조인', bcc: '숨은 참조|숨은참조', replyTo: '회신 주소|답장|회신|답장 받을 주소|회신 대상', date: '날짜|보낸 날짜|보낸날짜|보낸 시간|일시|발신일|발송일|보낸 시각|보낸시간|보낸일시|보냄|전송 날짜|작성일', subject: '제목', other: '중요도|우선 순위|첨부 파일|첨부파일|첨부|조직' },
  { locale: 'th', clients: GENERAL, source: CATALOGUES, from: 'จาก|ผู้ส่ง', to: 'ถึง|ผู้รับ', cc: 'สำเนา|สำเนาถึง|คัดลอก', bcc: 'สำเนาลับ|สำเนาลับถึง', replyTo: 'ตอบกลับ|ตอบกลับไปยัง|ตอบกลับถึง', date: 'วันที่|ส่ง|ส่งเมื่อ|วันที่ส่ง|ส่งแล้ว|เวลา', subject: 'เรื่อง|หัวเรื่อง|หัวข้อ|ชื่อเรื่อง|หัวจดหมาย', other: 'ความสำคัญ|สิ่งที่แนบมา|ไฟล์แนบ|แนบ' },
  { locale: 'hi', clients: GENERAL, source: CATALOGUES, from: 'प्रेषक|से|द्वारा|भेजने वाला|यहाँ से', to: 'प्रति|को|प्राप्तकर्ता|पाने वाला|सेवा में', cc: 'प्रतिलिपि|प्रत|कार्बन|कॉपी', replyTo: 'इन्हें जवाब दें|जवाब यहाँ', date: 'दिनांक|तारीख|तिथि|भेजा गया|भेजा', subject: 'विषय|विशय', other: 'महत्व|अनुलग्नक' },
  { locale: 'mr', clients: 'Evolution, Roundcube', source: CATALOGUES, from: 'प्रेषक|कडून', to: 'प्रती|प्रति', cc: 'प्रत', date: 'दिनांक|तारीख|पाठविले|पाठवले', subject: 'विषय' },
  { locale: 'ne', clients: 'Evolution, Roundcube', source: CATALOGUES, from: 'प्रेषक|बाट', to: 'प्रापक|लाई', cc: 'बोधार्थ|प्रतिलिपि', date: 'मिति|तारिख|पठाइयो', subject: 'विषय' },
  { locale: 'bn', clients: GENERAL, source: CATALOGUES, from: 'প্রেরক|থেকে|হতে', to: 'প্রাপক|প্রতি', cc: 'অনুলিপি|কপি প্রাপক|অনুলিপি প্রাপক', date: 'তারিখ|পাঠানো হয়েছে|প্রেরিত', subject: 'বিষয়' },
  { locale: 'gu', clients: GENERAL, source: CATALOGUES, from: 'તરફથી|પ્રેષક', to: 'પ્રતિ', cc: 'ને પણ|નકલ', date: 'તારીખ|મોકલ્યું', subject: 'વિષય' },
  { locale: 'pa', clients: 'Evolution', source: CATALOGUES, from: 'ਵਲੋਂ|ਵੱਲੋਂ', to: 'ਵੱਲ|ਪ੍ਰਤੀ', date: 'ਮਿਤੀ|ਭੇਜਿਆ', subject: 'ਵਿਸ਼ਾ', cc: 'ਕਾਪੀ' },
  { locale: 'ta', clients: GENERAL, source: CATALOGUES, from: 'அனுப்புனர்|அனுப்புநர்', to: 'பெறுனர்|பெறுநர்', cc: 'நகல்|கரிநகல்', date: 'தேதி|அனுப்பியது', subject: 'தலைப்பு|பொருள்' },
  { locale: 'te', clients: GENERAL, source: CATALOGUES, from: 'నుండి|పంపినవారు', to: 'కు|వీరికి', date: 'తేదీ|తారీఖు|పంపినది', subject: 'విషయం|సంగతి', cc: 'నకలు' },
  { locale: 'kn', clients: GENERAL, source: CATALOGUES, from: 'ಇಂದ|ಯಿಂದ', to: 'ಗೆ', date: 'ದಿನಾಂಕ|ಕಳುಹಿಸಲಾಗಿದೆ', subject: 'ವಿಷಯ', cc: 'ಪ್ರತಿ' },
  { locale: 'ml', clients: GENERAL, source: CATALOGUES, from: 'പ്രേഷിതന്‍|പ്രേഷകൻ|എവിടെ നിന്ന്', to: 'സ്വീകര്‍ത്താവ്|എങ്ങോട്ടേക്ക്|സ്വീകർത്താവ്', date: 'തീയതി|അയച്ചത്', subject: 'വിഷയം', cc: 'പകർപ്പ്' },
  { locale: 'si', clients: 'Evolution, Roundcube', source: CATALOGUES, from: 'වෙතින්', to: 'වෙත', cc: 'පිටපත', date: 'දිනය|යැව්වා', subject: 'මාතෘකාව|විෂයය' },
  { locale: 'ka', clients: GENERAL, source: ROUNDCUBE, from: 'გამგზავნი|გამგზავნელი|ვისგან', to: 'ვის|მიმღები|ადრესატი', cc: 'ასლი', replyTo: 'პასუხი', date: 'თარიღი|გაგზავნილია|გაგზავნის დრო', subject: 'სათაური|თემა' },
  { locale: 'hy', clients: GENERAL, source: ROUNDCUBE, from: 'Ուղարկող|Ումից', to: 'Ստացող|Ում', cc: 'Պատճեն', date: 'Ամսաթիվ|Ուղարկված|Ուղարկված է', subject: 'Վերնագիր|Թեմա' },
  { locale: 'km', clients: GENERAL, source: ROUNDCUBE, from: 'អ្នកផ្ញើ|ពី', to: 'អ្នកទទួល|ទៅ', cc: 'ចម្លង', date: 'កាលបរិច្ឆេទ|បានផ្ញើ', subject: 'ចំណងជើង|ប្រធានបទ' },
  { locale: 'am', clients: 'Gmail, Evolution', source: CATALOGUES, from: 'ከ', to: 'ወደ|ለ', date: 'ቀን|የተላከው', subject: 'ጉዳዩ|ርዕሰ ጉዳይ', cc: 'ግልባጭ' },
  { locale: 'ckb', clients: 'Roundcube', source: ROUNDCUBE, from: 'لە|نێردەر', to: 'بۆ', date: 'بەروار', subject: 'ناونیشان|سەردێڕ' },
  { locale: 'ps', clients: 'Evolution, Roundcube', source: CATALOGUES, from: 'استوونکی|له', to: 'ترلاسه کوونکی|ته', cc: 'لمېسل|څ.ل', replyTo: 'ځوابول', date: 'نېټه', subject: 'سرليک|مضمون' },
  { locale: 'or', clients: 'Evolution', source: CATALOGUES, from: 'ଠାରୁ', to: 'ଏଠାକୁ', date: 'ତାରିଖ', subject: 'ବିଷୟ' },
  { locale: 'as', clients: 'Evolution', source: CATALOGUES, from: 'প্ৰেৰক', to: 'প্ৰাপক', cc: 'কপি প্ৰাপক', date: 'তাৰিখ', subject: 'বিষয়' },
  { locale: 'ug', clients: 'Evolution, Roundcube', source: CATALOGUES, from: 'يوللىغۇچى|دىن|ئەۋەتكۈچى', to: 'تاپشۇرۇپ ئالغۇچى|غا|تاپشۇرۋالغۇچى', cc: 'كۆچۈرۈپ يوللا|قۇشۇمچە', replyTo: 'جاۋاب', date: 'چېسلا', subject: 'تېما|تىما' },
  { locale: 'ti', clients: 'Roundcube', source: ROUNDCUBE, from: 'ካብ', to: 'ናብ', cc: 'ካኮ', date: 'ዕለት', subject: 'ዋኒን' },
  { locale: 'ab', clients: 'Evolution', source: CATALOGUES, date: 'Аамҭарба', subject: 'Атема' },
  { locale: 'lo', clients: 'Outlook, Gmail', source: SEEN, from: 'ຈາກ|ຜູ້ສົ່ງ', to: 'ຫາ|ເຖິງ', cc: 'ສຳເນົາ', date: 'ສົ່ງ|ວັນທີ', subject: 'ຫົວຂໍ້|ເລື່ອງ' },
  { locale: 'my', clients: 'Outlook, Gmail', source: SEEN, from: 'မှ|ပေးပို့သူ', to: 'သို့', cc: 'မိတ္တူ', date: 'ပို့ခဲ့သည်|ရက်စွဲ', subject: 'အကြောင်းအရာ' },
  { locale: 'ky', clients: 'Outlook, Gmail', source: SEEN, from: 'Кимден', to: 'Кимге', cc: 'Көчүрмө', date: 'Жөнөтүлдү|Датасы', subject: 'Тема' },
  { locale: 'tg', clients: 'Outlook', source: SEEN, from: 'Аз', to: 'Ба', cc: 'Нусха', date: 'Фиристода шуд|Сана', subject: 'Мавзӯъ' },
];
