/**
 * Frequent short words of languages that share a script: articles, pronouns, prepositions, and words of letters. Source:
 * common knowledge of each language; the words tell a language from its neighbours, so shared ones are left in only
 * where both have them. Lower case, separated by spaces.
 */
export const LATIN_WORDS: Readonly<Record<string, string>> = {
  en: 'the and you for that with this have from your are not was but can will would our please thanks thank we it is of to in on be as at my me he she they there what when which could has been any about if hello hi dear regards know let just',
  de: 'guten tag anbei einen einer werden haben der die das und ich nicht sie ist mit ein eine für auf wir haben es den dem von zu im wird auch als an bei nach noch mir uns bitte vielen dank sehr geehrte geehrter hallo grüße grüßen freundlichen können kann ihre ihren oder aber wenn dass sind über',
  fr: 'le la les des une et vous nous pour que qui est dans pas sur avec je ce du au votre notre mais ou plus bonjour merci cordialement sont cette être fait bien aux ont suis avons avez peut très été si comme tout',
  es: 'el la los las de que y en un una por con para no se su es lo como más pero hola gracias saludos usted está muy nos mi me ya le del al esta este estoy tiene hay favor cuando también ha sido estamos puede buenos días',
  pt: 'o a os as de que e em um uma por com para não se seu sua é mais mas olá obrigado obrigada você está muito nos meu minha já do da dos das ao à no na são foi também quando isso este esta bom dia atenciosamente segue favor estou tem',
  it: 'il lo la gli le di che e un una per con non si sono è più ma ciao grazie saluti cordiali buongiorno mi ci del della dei delle nel nella al alla questo questa come anche ho hai ha abbiamo vostro vostra essere gentile cosa sul',
  nl: 'de het een en van ik je dat niet is op te zijn met voor hebben we aan er om ook maar bij naar nog uw wij kan dit deze wordt als groet groeten bedankt beste geachte hallo vriendelijke mijn onze heeft worden graag',
  pl: 'i w na z do nie się że jest to o dla jak po od za czy ale przez co dzień dobry pozdrawiam proszę dziękuję jestem są tak już oraz może pan pani państwa nas mnie był ten tym ich tego bardzo',
  cs: 'a v na se je že to s z do pro o jsem jsou ne si jako ale tak by po za dobrý den děkuji prosím pozdravem už jak jsme když mám máme být byl vás nám při nebo bude které který tento',
  sk: 'a v na sa je že to s z do pre o som sú nie si ako ale tak by po za dobrý deň ďakujem prosím pozdravom už sme keď mám máme byť bol vás nám pri alebo bude ktoré ktorý tento',
  sv: 'och att det som en på är av för med den till inte jag har om ett var vi kan från men du hej tack vänliga hälsningar mvh ni oss när så skulle eller mig detta ska finns vår våra',
  da: 'og at det som en på er af for med den til ikke jeg har om et var vi kan fra men du hej tak venlig hilsen os når så skulle eller mig dette skal findes vores jer blev blive hvad dig være',
  nb: 'og at det som en på er av for med den til ikke jeg har om et var vi kan fra men du hei takk vennlig hilsen oss når så skulle eller meg dette skal finnes vår våre dere ble bli hva deg være hvis',
  fi: 'ja on ei että se hän oli mutta kun niin ovat minä olen kuin tai myös jos voi ole hei kiitos terveisin ystävällisin meillä teillä joka tämä tämän vain kanssa olemme mitä onko olisi',
  et: 'ja on ei et see ta oli aga kui ning ma olen või ka saab tere aitäh tänan lugupidamisega meil teil mis kes seda oleme palun selle väga koos ole kas',
  hu: 'a az és hogy nem is egy van de ez meg már csak el vagy mint ha volt még kell tisztelt köszönöm üdvözlettel önök kérem nem szeretném lesz majd ezt azt jó napot kedves illetve',
  ro: 'și si de la în în cu nu pe este a să sa că ca pentru din mai un o sunt bună ziua mulțumesc salut vă rog cele acest această dar sau fi am ați avem foarte dumneavoastră care',
  tr: 've bir bu için de da ile çok ne o ama var daha gibi ben sen biz siz değil mi merhaba teşekkürler teşekkür ederim saygılarımla lütfen olarak sizin bizim olan ancak sayın iyi günler',
  hr: 'i u je na se da za od s su ne to koji o kao sam ali po bi što ili vas nas dobar dan hvala molim pozdrav poštovani srdačan lijepi biti ima može mi ste smo još već',
  sl: 'in je na se da za od s so ne to ki o kot sem ali po bi kar pa vas nas dober dan hvala prosim lep pozdrav spoštovani lepo biti ima lahko mi ste smo še že pri tudi',
  lt: 'ir yra ne kad tai su į iš bet kaip per jau ar dėl mes jūs labas ačiū pagarbiai prašau laba diena sveiki gerbiamas mūsų jūsų nuo būti šis taip',
  lv: 'un ir ne ka tas ar no uz bet kā par jau vai mēs jūs labdien paldies lūdzu ar cieņu sveiki mūsu jūsu pēc būt šis lai es esam',
  id: 'yang dan di untuk dengan ini itu tidak dari kami saya anda akan pada ada adalah bisa terima kasih mohon salam halo selamat pagi siang atau sudah kepada dapat kita juga oleh bapak ibu',
  ms: 'yang dan di untuk dengan ini itu tidak dari kami saya anda akan pada ada adalah boleh terima kasih sila salam selamat pagi atau sudah kepada dapat kita juga oleh encik puan ialah awak',
  vi: 'và của là có không cho được với các một này trong tôi bạn chúng xin chào cảm ơn anh chị vui lòng kính gửi trân trọng khi đã về để',
  ca: 'el la els les de que i en un una per amb no es és més però hola gràcies salutacions vostè està molt ens meu ja del al aquesta aquest estic té si us plau bon dia són',
  gl: 'o a os as de que e en un unha por con para non se súa é máis pero ola grazas saúdos vostede está moi nos meu xa do da ao este esta estou ten hai',
  eu: 'eta da ez bat du dira hau hori zuen dut gara kaixo eskerrik asko agur dugu izan baina ere egun on mesedez zure gure',
  is: 'og að er það sem ekki ég við um til á í en var með hann þú af fyrir kveðja takk halló góðan daginn vinsamlegast hafa hefur',
  sq: 'dhe të në për me nuk një që është nga si por ju faleminderit përshëndetje jam kemi ky kjo tuaj',
  af: 'die en van is nie dat ek het vir met op om wat sy te jy ons baie dankie groete hallo asseblief hierdie kan moet',
  sw: 'na ya wa kwa ni katika la za hii kuwa asante habari tafadhali sisi yako yetu',
  tl: 'ang ng sa na mga at ko po ay ito ka hindi para salamat kumusta kami namin',
};

/** Cyrillic languages: letters that only one of them has decide first, then words. */
export const CYRILLIC_WORDS: Readonly<Record<string, string>> = {
  ru: 'и в не на что с по это как но вы мы я для от к из за вас нас так же все если был быть есть можно здравствуйте добрый день спасибо пожалуйста уважением или у о при ещё еще только',
  uk: 'і в не на що з по це як але ви ми я для від до із за вас нас так ж все якщо був бути є можна добрий день дякую будь ласка повагою або у та про при ще тільки вітаю',
  bg: 'и в не на че с по това как но вие ние аз за от към из ви ни така са ако беше е може здравейте добър ден благодаря моля уважение или при още само се да съм поздрави',
  sr: 'и у је на се да за од са су не то који о као сам али по би што или вас нас добар дан хвала молим поздрав поштовани бити има може ми сте смо још већ',
  mk: 'и во не на дека со по тоа како но вие ние јас за од кон ве нè така се ако беше е може здраво добар ден благодарам ве молам поздрав или при уште само сум',
  be: 'і у не на што з па гэта як але вы мы я для ад да за вас нас так усё калі быў быць ёсць можна добры дзень дзякуй калі ласка павагай або пра яшчэ',
};

/** Arabic-script languages. */
export const ARABIC_WORDS: Readonly<Record<string, string>> = {
  ar: 'في من على إلى أن هذا هذه مع عن التي الذي لا ما كان شكرا مرحبا تحية السلام عليكم لكم نحن هل يرجى',
  fa: 'و در به از که این را با است برای آن می سلام تشکر لطفا باشد شما ما هم یک خود های شود کنید',
  ur: 'کے میں کی ہے اور سے کا کو ہیں اس نے پر یہ آپ شکریہ براہ کرم ہم السلام نہیں',
};
