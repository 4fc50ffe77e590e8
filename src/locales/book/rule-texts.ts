/** The words about rules that cannot be read and about their examples, in every language of the book. */
import type { Locale } from './index';

/** `{typed}` is what stands there, `{choices}` what may, `{line}` where, `{more}` how many further things are wrong. */
export const RULE_NOTES = {
  en: {
    fault: {
      no_condition: 'a condition is missing: without one the rule would apply to every mail.',
      no_action: 'say what the rule does.',
      no_field: '“{typed}” does not begin with a part of a mail: {choices}.',
      no_comparison: 'behind the part of the mail a comparison is missing at “{typed}”: {choices}.',
      no_value: 'say what it is compared with.',
      no_header: 'say which header: header X-Priority is 1.',
      only_is: 'the class can only be compared by “is”: {choices}.',
      no_class: '“{typed}” is no class of mail; there are {choices}.',
      no_route: 'there is no route “{typed}”; there are {choices}.',
      log_route:
        '“{typed}”: rules cannot lead mail to a logging address, which is for colleagues; possible are {choices}.',
      no_such_action: '“{typed}” is no action; there are {choices}.',
      no_person: '“{typed}”: nobody active has this e-mail or name; there are {choices}.',
      no_priority: '“{typed}” names no priority; there are {choices}.',
      no_template: '“{typed}”: there is no such template; there are {choices}.',
      too_long: 'this is too long; split it into two rules.',
      too_many_rules: 'only the first {typed} rules are looked at.',
      same_name:
        'another rule is called “{typed}” too, and only the first of them counts; give this one a name of its own.',
      no_example:
        '“{typed}” is no example. Write yes: or no:, then parts of a mail (from: …; subject: …) or a Message-ID.',
      back_reference:
        'the pattern “{typed}” refers back to one of its groups (\\1), which can take for ever; write it without.',
      look_around:
        'the pattern “{typed}” looks ahead or behind ((?=…), (?<…)), which is not allowed; write it without.',
      pattern_too_long: 'the pattern is longer than 300 characters; make it shorter.',
      pattern_too_large: 'the pattern “{typed}” repeats too much; use smaller numbers in {} or fewer groups.',
      patterns_too_large: 'the patterns of all rules together are too large; shorten some or use “contains”.',
      bad_pattern:
        'the pattern “{typed}” cannot be read: a bracket is open, or \\, *, + or ? stands in a wrong place.',
    },
    line: 'Line {line}: ',
    more: ' (and {more} more)',
    noExamples: 'can be read; no examples yet',
    right: 'examples that come out right: {right} of {all}',
    shouldFit: 'the rule should fit and does not',
    shouldNot: 'the rule fits and should not',
    notStored: 'this mail is not in the book',
  },
  'pt-BR': {
    fault: {
      no_condition: 'falta uma condição: sem ela a regra valeria para todo e-mail.',
      no_action: 'diga o que a regra faz.',
      no_field:
        '“{typed}” não começa com uma parte do e-mail: {choices} (ou em português: remetente, para, assunto …).',
      no_comparison:
        'depois da parte do e-mail falta uma comparação em “{typed}”: {choices} (ou contém, é, começa com …).',
      no_value: 'diga com o que comparar.',
      no_header: 'diga qual cabeçalho: cabeçalho X-Priority é 1.',
      only_is: 'a classe só pode ser comparada com “é”: {choices}.',
      no_class: '“{typed}” não é uma classe de e-mail; existem {choices}.',
      no_route: 'não existe a rota “{typed}”; existem {choices}.',
      log_route:
        '“{typed}”: regras não podem levar e-mails a um endereço de registro, que é dos colegas; são possíveis {choices}.',
      no_such_action: '“{typed}” não é uma ação; existem {choices} (ou rota, atribuir, etiqueta …).',
      no_person: '“{typed}”: ninguém ativo tem este e-mail ou nome; existem {choices}.',
      no_priority: '“{typed}” não é uma prioridade; existem {choices}.',
      no_template: '“{typed}”: não existe esse modelo; existem {choices}.',
      too_long: 'está longo demais; divida em duas regras.',
      too_many_rules: 'só as primeiras {typed} regras são lidas.',
      same_name:
        'outra regra também se chama “{typed}”, e só a primeira delas vale; dê um nome próprio a esta.',
      no_example:
        '“{typed}” não é um exemplo. Escreva sim: ou não: e depois partes de um e-mail (de: …; assunto: …) ou um Message-ID.',
      back_reference:
        'o padrão “{typed}” se refere a um grupo anterior (\\1), o que pode não terminar nunca; escreva sem isso.',
      look_around:
        'o padrão “{typed}” olha adiante ou atrás ((?=…), (?<…)), o que não é permitido; escreva sem isso.',
      pattern_too_long: 'o padrão tem mais de 300 caracteres; encurte-o.',
      pattern_too_large: 'o padrão “{typed}” repete demais; use números menores em {} ou menos grupos.',
      patterns_too_large:
        'os padrões de todas as regras juntas são grandes demais; encurte alguns ou use “contém”.',
      bad_pattern: 'o padrão “{typed}” é ilegível: há um parêntese aberto, ou \\, *, + ou ? no lugar errado.',
    },
    line: 'Linha {line}: ',
    more: ' (e mais {more})',
    noExamples: 'legível; ainda sem exemplos',
    right: 'exemplos corretos: {right} de {all}',
    shouldFit: 'a regra deveria valer e não vale',
    shouldNot: 'a regra vale e não deveria',
    notStored: 'este e-mail não está na planilha',
  },
  ja: {
    fault: {
      no_condition: '条件がありません。条件がないと、すべてのメールに当てはまります。',
      no_action: '処理を書いてください。',
      no_field:
        '「{typed}」はメールの部分の名前で始まっていません：{choices}（日本語では 差出人、宛先、件名 など）。',
      no_comparison:
        '「{typed}」の前に比較の言葉がありません：{choices}（日本語では 含む、等しい、始まる など）。',
      no_value: '何と比べるかを書いてください。',
      no_header: 'ヘッダーの名前を書いてください。例：ヘッダー X-Priority 等しい 1',
      only_is: '種類は「等しい」でだけ比べられます：{choices}',
      no_class: '「{typed}」というメールの種類はありません。使えるもの：{choices}',
      no_route: 'ルート「{typed}」はありません。あるもの：{choices}',
      log_route:
        '「{typed}」：記録用アドレスは社内の人のためのもので、ルールで送ることはできません。使えるもの：{choices}',
      no_such_action:
        '「{typed}」という処理はありません。使えるもの：{choices}（日本語では ルート、担当者、タグ など）',
      no_person: '「{typed}」：このメールアドレスや名前の有効な人がいません。いる人：{choices}',
      no_priority: '「{typed}」という優先度はありません。使えるもの：{choices}',
      no_template: '「{typed}」：そのテンプレートはありません。あるもの：{choices}',
      too_long: '長すぎます。2 つのルールに分けてください。',
      too_many_rules: '最初の {typed} 個のルールだけを見ます。',
      same_name:
        '「{typed}」という名前のルールがほかにもあり、最初のものだけが使われます。別の名前を付けてください。',
      no_example:
        '「{typed}」は例になっていません。はい: または いいえ: の後に、メールの部分（差出人: …; 件名: …）か Message-ID を書いてください。',
      back_reference:
        'パターン「{typed}」は前のグループを参照しています（\\1）。終わらないことがあるため使えません。',
      look_around: 'パターン「{typed}」は前後を先読みしています（(?=…)、(?<…)）。使えません。',
      pattern_too_long: 'パターンが 300 文字を超えています。短くしてください。',
      pattern_too_large: 'パターン「{typed}」は繰り返しが多すぎます。{} の数やグループを減らしてください。',
      patterns_too_large:
        'すべてのルールのパターンを合わせると大きすぎます。短くするか「含む」を使ってください。',
      bad_pattern: 'パターン「{typed}」が読めません。括弧が閉じていないか、\\、*、+、? の位置が違います。',
    },
    line: '{line} 行目：',
    more: '（ほか {more} 件）',
    noExamples: '読めます。例はまだありません',
    right: '正しい例：{right} / {all}',
    shouldFit: '当てはまるべきですが、当てはまりません',
    shouldNot: '当てはまりますが、当てはまるべきではありません',
    notStored: 'このメールはブックにありません',
  },
  es: {
    fault: {
      no_condition: 'falta una condición: sin ella la regla valdría para todo correo.',
      no_action: 'diga qué hace la regla.',
      no_field:
        '«{typed}» no empieza con una parte del correo: {choices} (o en español: remitente, para, asunto …).',
      no_comparison:
        'tras la parte del correo falta una comparación en «{typed}»: {choices} (o contiene, es, empieza por …).',
      no_value: 'diga con qué se compara.',
      no_header: 'diga qué encabezado: encabezado X-Priority es 1.',
      only_is: 'la clase solo se compara con «es»: {choices}.',
      no_class: '«{typed}» no es una clase de correo; hay {choices}.',
      no_route: 'no existe la ruta «{typed}»; hay {choices}.',
      log_route:
        '«{typed}»: las reglas no pueden llevar correo a una dirección de registro, que es de los compañeros; se puede {choices}.',
      no_such_action: '«{typed}» no es una acción; hay {choices} (o ruta, asignar, etiqueta …).',
      no_person: '«{typed}»: nadie activo tiene ese correo o nombre; hay {choices}.',
      no_priority: '«{typed}» no es una prioridad; hay {choices}.',
      no_template: '«{typed}»: no existe esa plantilla; hay {choices}.',
      too_long: 'es demasiado largo; divídalo en dos reglas.',
      too_many_rules: 'solo se miran las primeras {typed} reglas.',
      same_name:
        'otra regla también se llama «{typed}», y solo cuenta la primera; dé a esta un nombre propio.',
      no_example:
        '«{typed}» no es un ejemplo. Escriba sí: o no: y después partes de un correo (de: …; asunto: …) o un Message-ID.',
      back_reference:
        'el patrón «{typed}» se refiere a un grupo anterior (\\1), lo que puede no acabar nunca; escríbalo sin eso.',
      look_around:
        'el patrón «{typed}» mira adelante o atrás ((?=…), (?<…)), lo que no se permite; escríbalo sin eso.',
      pattern_too_long: 'el patrón pasa de 300 caracteres; acórtelo.',
      pattern_too_large: 'el patrón «{typed}» repite demasiado; use números menores en {} o menos grupos.',
      patterns_too_large:
        'los patrones de todas las reglas juntas son demasiado grandes; acorte algunos o use «contiene».',
      bad_pattern:
        'el patrón «{typed}» no se entiende: hay un paréntesis abierto, o \\, *, + o ? en mal sitio.',
    },
    line: 'Línea {line}: ',
    more: ' (y {more} más)',
    noExamples: 'se entiende; aún sin ejemplos',
    right: 'ejemplos que salen bien: {right} de {all}',
    shouldFit: 'la regla debería valer y no vale',
    shouldNot: 'la regla vale y no debería',
    notStored: 'este correo no está en el libro',
  },
  fr: {
    fault: {
      no_condition: 'il manque une condition : sans elle, la règle vaudrait pour tout courriel.',
      no_action: 'dites ce que fait la règle.',
      no_field:
        '« {typed} » ne commence pas par une partie d’un courriel : {choices} (ou en français : expéditeur, destinataire, objet …).',
      no_comparison:
        'après la partie du courriel, il manque une comparaison à « {typed} » : {choices} (ou contient, est, commence par …).',
      no_value: 'dites à quoi comparer.',
      no_header: 'dites quel en-tête : en-tête X-Priority est 1.',
      only_is: 'la classe ne se compare que par « est » : {choices}.',
      no_class: '« {typed} » n’est pas une classe de courriel ; il y a {choices}.',
      no_route: 'il n’y a pas de route « {typed} » ; il y a {choices}.',
      log_route:
        '« {typed} » : une règle ne peut mener un courriel à une adresse d’enregistrement, réservée aux collègues ; possibles : {choices}.',
      no_such_action:
        '« {typed} » n’est pas une action ; il y a {choices} (ou route, attribuer, étiquette …).',
      no_person: '« {typed} » : personne d’actif n’a cette adresse ou ce nom ; il y a {choices}.',
      no_priority: '« {typed} » n’est pas une priorité ; il y a {choices}.',
      no_template: '« {typed} » : ce modèle n’existe pas ; il y a {choices}.',
      too_long: 'c’est trop long ; faites-en deux règles.',
      too_many_rules: 'seules les {typed} premières règles sont lues.',
      same_name:
        'une autre règle s’appelle aussi « {typed} », et seule la première compte ; donnez à celle-ci un nom propre.',
      no_example:
        '« {typed} » n’est pas un exemple. Écrivez oui: ou non:, puis des parties d’un courriel (de: … ; objet: …) ou un Message-ID.',
      back_reference:
        'le motif « {typed} » renvoie à un de ses groupes (\\1), ce qui peut ne jamais finir ; écrivez-le sans cela.',
      look_around:
        'le motif « {typed} » regarde devant ou derrière ((?=…), (?<…)), ce qui n’est pas permis ; écrivez-le sans cela.',
      pattern_too_long: 'le motif dépasse 300 caractères ; raccourcissez-le.',
      pattern_too_large:
        'le motif « {typed} » répète trop ; prenez de plus petits nombres dans {} ou moins de groupes.',
      patterns_too_large:
        'les motifs de toutes les règles ensemble sont trop grands ; raccourcissez-en ou prenez « contient ».',
      bad_pattern:
        'le motif « {typed} » est illisible : une parenthèse est ouverte, ou \\, *, + ou ? est mal placé.',
    },
    line: 'Ligne {line} : ',
    more: ' (et {more} de plus)',
    noExamples: 'lisible ; pas encore d’exemples',
    right: 'exemples justes : {right} sur {all}',
    shouldFit: 'la règle devrait s’appliquer et ne s’applique pas',
    shouldNot: 'la règle s’applique et ne devrait pas',
    notStored: 'ce courriel n’est pas dans le classeur',
  },
  de: {
    fault: {
      no_condition: 'eine Bedingung fehlt: ohne sie gälte die Regel für jede Mail.',
      no_action: 'bitte sagen, was die Regel tut.',
      no_field:
        '„{typed}“ beginnt nicht mit einem Teil einer Mail: {choices} (oder deutsch: Absender, An, Betreff …).',
      no_comparison:
        'nach dem Teil der Mail fehlt bei „{typed}“ ein Vergleich: {choices} (oder enthält, ist, beginnt mit …).',
      no_value: 'bitte sagen, womit verglichen wird.',
      no_header: 'bitte sagen, welche Kopfzeile: Kopfzeile X-Priority ist 1.',
      only_is: 'die Klasse lässt sich nur mit „ist“ vergleichen: {choices}.',
      no_class: '„{typed}“ ist keine Klasse von Mails; es gibt {choices}.',
      no_route: 'es gibt keinen Weg „{typed}“; es gibt {choices}.',
      log_route:
        '„{typed}“: Regeln führen keine Mail zu einer Erfassungsadresse, die für Kollegen ist; möglich ist {choices}.',
      no_such_action: '„{typed}“ ist keine Aktion; es gibt {choices} (oder Weg, zuweisen, Schlagwort …).',
      no_person: '„{typed}“: niemand Aktives hat diese E-Mail oder diesen Namen; es gibt {choices}.',
      no_priority: '„{typed}“ ist keine Priorität; es gibt {choices}.',
      no_template: '„{typed}“: diese Vorlage gibt es nicht; es gibt {choices}.',
      too_long: 'das ist zu lang; bitte auf zwei Regeln verteilen.',
      too_many_rules: 'nur die ersten {typed} Regeln werden angesehen.',
      same_name:
        'eine andere Regel heißt auch „{typed}“, und nur die erste zählt; bitte dieser einen eigenen Namen geben.',
      no_example:
        '„{typed}“ ist kein Beispiel. Bitte ja: oder nein: schreiben, dann Teile einer Mail (von: …; Betreff: …) oder eine Message-ID.',
      back_reference:
        'das Muster „{typed}“ verweist auf eine seiner Gruppen zurück (\\1), was nie enden kann; bitte ohne schreiben.',
      look_around:
        'das Muster „{typed}“ blickt voraus oder zurück ((?=…), (?<…)), was nicht erlaubt ist; bitte ohne schreiben.',
      pattern_too_long: 'das Muster hat mehr als 300 Zeichen; bitte kürzen.',
      pattern_too_large:
        'das Muster „{typed}“ wiederholt zu viel; bitte kleinere Zahlen in {} oder weniger Gruppen.',
      patterns_too_large:
        'die Muster aller Regeln zusammen sind zu groß; bitte einige kürzen oder „enthält“ nehmen.',
      bad_pattern:
        'das Muster „{typed}“ ist nicht lesbar: eine Klammer ist offen, oder \\, *, + oder ? steht falsch.',
    },
    line: 'Zeile {line}: ',
    more: ' (und {more} weitere)',
    noExamples: 'lesbar; noch keine Beispiele',
    right: 'richtige Beispiele: {right} von {all}',
    shouldFit: 'die Regel sollte passen und passt nicht',
    shouldNot: 'die Regel passt und sollte nicht',
    notStored: 'diese Mail ist nicht in der Mappe',
  },
} as const satisfies Readonly<Record<Locale, object>>;
