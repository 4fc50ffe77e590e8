/** What Casebook says on a cell that it puts back or leaves with a question. `{…}` are filled in. */
import type { Locale } from './index';
import { dayPattern } from './patterns';

/** Begins every note of Casebook's, by which it knows its own when the cell is put right. */
export const NOTE_MARK = 'Casebook: ';

export const EDIT_NOTES = {
  en: {
    machine: '“{typed}” was put back: Casebook fills this column and finds rows by it.',
    machinePasted:
      'Casebook fills this column and finds rows by it. What was pasted here may break links: undo it (Ctrl+Z), or bring the old value back with File > Version history.',
    oneOf: '“{typed}” was put back: it has to be one of {choices}.',
    person: '“{typed}” was put back: nobody on the tab {users} has this e-mail or name, or is active.',
    date: '“{typed}” was put back: write a date such as {example}.',
    address: '“{typed}” was put back: it is no e-mail address.',
    addressTaken:
      '“{typed}” belongs to {owner} already. Merge the two contacts in the side panel, or use another address.',
    needsAddress: 'Type the e-mail address: then this row becomes a contact and gets its ID.',
    noCase: '“{typed}” was put back: there is no such case. Type a number such as C-12.',
    sameCase: '“{typed}” was put back: the two are one case already.',
    mergeHere:
      '“{typed}” was put back: to merge this case, type the other case’s number into the column {column}.',
    heldDone: '“{typed}” was put back: this mail has been taken up already.',
    setting: '“{typed}” was put back: this setting takes {expects}.',
    number: '“{typed}” was put back: write a number of hours, or leave it empty.',
    tooMany:
      'Casebook has looked at the first {rows} rows of this edit only. Paste the rest in smaller parts.',
  },
  'pt-BR': {
    machine: '“{typed}” foi desfeito: o Casebook preenche esta coluna e localiza as linhas por ela.',
    machinePasted:
      'O Casebook preenche esta coluna e localiza as linhas por ela. O que foi colado pode quebrar ligações: desfaça (Ctrl+Z) ou recupere o valor em Arquivo > Histórico de versões.',
    oneOf: '“{typed}” foi desfeito: precisa ser um destes: {choices}.',
    person: '“{typed}” foi desfeito: ninguém na aba {users} tem este e-mail ou nome, ou está ativo.',
    date: '“{typed}” foi desfeito: escreva uma data como {example}.',
    address: '“{typed}” foi desfeito: não é um endereço de e-mail.',
    addressTaken:
      '“{typed}” já pertence a {owner}. Una os dois contatos no painel lateral ou use outro endereço.',
    needsAddress: 'Digite o e-mail: então esta linha vira um contato e recebe seu ID.',
    noCase: '“{typed}” foi desfeito: não existe esse caso. Digite um número como C-12.',
    sameCase: '“{typed}” foi desfeito: os dois já são um só caso.',
    mergeHere: '“{typed}” foi desfeito: para unir este caso, digite o número do outro na coluna {column}.',
    heldDone: '“{typed}” foi desfeito: este e-mail já foi aceito.',
    setting: '“{typed}” foi desfeito: esta configuração aceita {expects}.',
    number: '“{typed}” foi desfeito: escreva um número de horas ou deixe vazio.',
    tooMany:
      'O Casebook verificou só as primeiras {rows} linhas desta edição. Cole o resto em partes menores.',
  },
  ja: {
    machine: '「{typed}」は元に戻しました。この列は Casebook が記入し、行を探すために使います。',
    machinePasted:
      'この列は Casebook が記入し、行を探すために使います。貼り付けた値でつながりが切れることがあります。元に戻す（Ctrl+Z）か、［ファイル］>［変更履歴］で前の値に戻してください。',
    oneOf: '「{typed}」は元に戻しました。次のどれかを入れてください：{choices}',
    person:
      '「{typed}」は元に戻しました。「{users}」シートに、このメールアドレスや名前の有効な人がいません。',
    date: '「{typed}」は元に戻しました。{example} のように日付を入れてください。',
    address: '「{typed}」は元に戻しました。メールアドレスではありません。',
    addressTaken:
      '「{typed}」はすでに {owner} のものです。サイドパネルで連絡先を統合するか、別のアドレスを使ってください。',
    needsAddress: 'メールアドレスを入力してください。この行が連絡先になり、ID が付きます。',
    noCase: '「{typed}」は元に戻しました。その案件はありません。C-12 のように番号を入れてください。',
    sameCase: '「{typed}」は元に戻しました。二つはすでに同じ案件です。',
    mergeHere: '「{typed}」は元に戻しました。統合するには、「{column}」列に相手の案件番号を入れてください。',
    heldDone: '「{typed}」は元に戻しました。このメールはすでに処理されています。',
    setting: '「{typed}」は元に戻しました。この設定に使える値：{expects}',
    number: '「{typed}」は元に戻しました。時間数を入れるか、空欄にしてください。',
    tooMany: 'この編集では最初の {rows} 行だけを確認しました。残りは少しずつ貼り付けてください。',
  },
  es: {
    machine: '«{typed}» se ha deshecho: Casebook rellena esta columna y busca las filas por ella.',
    machinePasted:
      'Casebook rellena esta columna y busca las filas por ella. Lo pegado puede romper enlaces: deshágalo (Ctrl+Z) o recupere el valor en Archivo > Historial de versiones.',
    oneOf: '«{typed}» se ha deshecho: tiene que ser uno de {choices}.',
    person: '«{typed}» se ha deshecho: nadie en la hoja {users} tiene ese correo o nombre, o está activo.',
    date: '«{typed}» se ha deshecho: escriba una fecha como {example}.',
    address: '«{typed}» se ha deshecho: no es una dirección de correo.',
    addressTaken:
      '«{typed}» ya pertenece a {owner}. Una los dos contactos en el panel lateral o use otra dirección.',
    needsAddress: 'Escriba el correo: entonces esta fila se convierte en contacto y recibe su ID.',
    noCase: '«{typed}» se ha deshecho: no existe ese caso. Escriba un número como C-12.',
    sameCase: '«{typed}» se ha deshecho: los dos ya son un solo caso.',
    mergeHere:
      '«{typed}» se ha deshecho: para unir este caso, escriba el número del otro en la columna {column}.',
    heldDone: '«{typed}» se ha deshecho: este correo ya se ha tramitado.',
    setting: '«{typed}» se ha deshecho: este ajuste admite {expects}.',
    number: '«{typed}» se ha deshecho: escriba un número de horas o déjelo vacío.',
    tooMany:
      'Casebook solo ha revisado las primeras {rows} filas de esta edición. Pegue el resto en partes menores.',
  },
  fr: {
    machine:
      '« {typed} » a été annulé : Casebook remplit cette colonne et s’en sert pour retrouver les lignes.',
    machinePasted:
      'Casebook remplit cette colonne et s’en sert pour retrouver les lignes. Ce qui a été collé peut rompre des liens : annulez (Ctrl+Z) ou reprenez la valeur dans Fichier > Historique des versions.',
    oneOf: '« {typed} » a été annulé : il faut l’une de ces valeurs : {choices}.',
    person:
      '« {typed} » a été annulé : personne dans l’onglet {users} n’a cette adresse ou ce nom, ou n’est actif.',
    date: '« {typed} » a été annulé : écrivez une date telle que {example}.',
    address: '« {typed} » a été annulé : ce n’est pas une adresse électronique.',
    addressTaken:
      '« {typed} » appartient déjà à {owner}. Fusionnez les deux contacts dans le panneau latéral ou prenez une autre adresse.',
    needsAddress: 'Saisissez l’adresse : cette ligne devient alors un contact et reçoit son ID.',
    noCase: '« {typed} » a été annulé : ce dossier n’existe pas. Saisissez un numéro tel que C-12.',
    sameCase: '« {typed} » a été annulé : les deux ne font déjà qu’un dossier.',
    mergeHere:
      '« {typed} » a été annulé : pour fusionner ce dossier, saisissez le numéro de l’autre dans la colonne {column}.',
    heldDone: '« {typed} » a été annulé : ce courriel a déjà été traité.',
    setting: '« {typed} » a été annulé : ce réglage accepte {expects}.',
    number: '« {typed} » a été annulé : écrivez un nombre d’heures ou laissez vide.',
    tooMany:
      'Casebook n’a regardé que les {rows} premières lignes de cette saisie. Collez le reste par petites parties.',
  },
  de: {
    machine: '„{typed}“ wurde zurückgenommen: Casebook füllt diese Spalte und findet Zeilen über sie.',
    machinePasted:
      'Casebook füllt diese Spalte und findet Zeilen über sie. Das Eingefügte kann Bezüge zerstören: rückgängig machen (Strg+Z) oder den alten Wert über Datei > Versionsverlauf holen.',
    oneOf: '„{typed}“ wurde zurückgenommen: möglich ist {choices}.',
    person:
      '„{typed}“ wurde zurückgenommen: niemand im Blatt {users} hat diese E-Mail oder diesen Namen oder ist aktiv.',
    date: '„{typed}“ wurde zurückgenommen: bitte ein Datum wie {example} schreiben.',
    address: '„{typed}“ wurde zurückgenommen: das ist keine E-Mail-Adresse.',
    addressTaken:
      '„{typed}“ gehört schon zu {owner}. Bitte die beiden Kontakte in der Seitenleiste zusammenlegen oder eine andere Adresse nehmen.',
    needsAddress: 'Bitte die E-Mail eintippen: dann wird diese Zeile ein Kontakt und bekommt ihre ID.',
    noCase:
      '„{typed}“ wurde zurückgenommen: diesen Fall gibt es nicht. Bitte eine Nummer wie C-12 eintippen.',
    sameCase: '„{typed}“ wurde zurückgenommen: die beiden sind schon ein Fall.',
    mergeHere:
      '„{typed}“ wurde zurückgenommen: zum Zusammenlegen die Nummer des anderen Falls in die Spalte {column} eintippen.',
    heldDone: '„{typed}“ wurde zurückgenommen: diese Mail ist schon bearbeitet.',
    setting: '„{typed}“ wurde zurückgenommen: diese Einstellung nimmt {expects}.',
    number: '„{typed}“ wurde zurückgenommen: bitte eine Zahl von Stunden schreiben oder leer lassen.',
    tooMany:
      'Casebook hat nur die ersten {rows} Zeilen dieser Eingabe geprüft. Den Rest bitte in kleineren Teilen einfügen.',
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>;

export type EditNote = keyof (typeof EDIT_NOTES)['en'];

/** A note as it is laid on a cell; `values` fill its gaps. */
export const editNote = (locale: Locale, note: EditNote, values: Readonly<Record<string, string>>): string =>
  NOTE_MARK + EDIT_NOTES[locale][note].replace(/\{(\w+)\}/g, (gap, key: string) => values[key] ?? gap);

const two = (n: number): string => String(n).padStart(2, '0');

/** A day as the sheet understands it when it is typed. Month names differ by language; the order of ISO does not. */
export const dayExample = (locale: Locale, wall: number): string => {
  const date = new Date(wall);
  const pattern = /mmm/.test(dayPattern(locale)) ? 'yyyy-mm-dd' : dayPattern(locale);
  return pattern
    .replace('yyyy', String(date.getUTCFullYear()))
    .replace('mm', two(date.getUTCMonth() + 1))
    .replace('dd', two(date.getUTCDate()));
};
