/** The receipt that a person gets: what is kept of him, since when and why, in the language of the book. `{…}` are filled in. */
import type { Locale } from './index';

interface ReceiptWords {
  readonly title: string;
  readonly about: string;
  readonly nothing: string;
  /** One line for each tab. */
  readonly line: string;
  readonly why: {
    readonly mail: string;
    readonly record: string;
    readonly work: string;
    readonly history: string;
    readonly files: string;
    readonly list: string;
  };
  readonly files: string;
  readonly retention: string;
  readonly forEver: string;
  readonly elsewhere: string;
}

export const RECEIPT: Readonly<Record<Locale, ReceiptWords>> = {
  en: {
    title: 'What Casebook keeps about {person}',
    about: 'Looked up on {date}, by these addresses: {addresses}',
    nothing: 'Nothing is kept about this person.',
    line: '{tab}: {count}, from {first} to {last}. {why}',
    why: {
      mail: 'Mail that this person and we have exchanged, logged to answer it.',
      record: 'Who the person is and how to reach them, from their mail or from what we noted.',
      work: 'What we have to do or have agreed with them.',
      history: 'Who did what and when, so that changes can be checked and taken back.',
      files: 'Files that came with the mail.',
      list: 'A hash, so that mail of this person is not logged.',
    },
    files: 'Attached files in Drive: {count}',
    retention: 'Kept until: {rule}',
    forEver: 'no time is set',
    elsewhere:
      'The mail itself is in Gmail. Google keeps earlier versions of the workbook, and copies that people or an update have made are not looked at here.',
  },
  'pt-BR': {
    title: 'O que o Casebook guarda sobre {person}',
    about: 'Consultado em {date}, por estes endereços: {addresses}',
    nothing: 'Nada é guardado sobre esta pessoa.',
    line: '{tab}: {count}, de {first} a {last}. {why}',
    why: {
      mail: 'E-mails trocados com esta pessoa, registrados para respondê-los.',
      record: 'Quem é a pessoa e como falar com ela, a partir dos e-mails ou de anotações.',
      work: 'O que temos a fazer ou combinamos com ela.',
      history: 'Quem fez o quê e quando, para que mudanças possam ser conferidas e desfeitas.',
      files: 'Arquivos que vieram com os e-mails.',
      list: 'Um hash, para que os e-mails desta pessoa não sejam registrados.',
    },
    files: 'Arquivos anexos no Drive: {count}',
    retention: 'Guardado até: {rule}',
    forEver: 'nenhum prazo definido',
    elsewhere:
      'Os e-mails em si estão no Gmail. O Google guarda versões anteriores da planilha, e cópias feitas por pessoas ou por uma atualização não são vistas aqui.',
  },
  ja: {
    title: '{person} について Casebook が保管しているもの',
    about: '{date} に次のアドレスで調べました：{addresses}',
    nothing: 'この方について保管しているものはありません。',
    line: '{tab}：{count} 件（{first} ～ {last}）。{why}',
    why: {
      mail: 'この方とやり取りし、返信のために記録したメールです。',
      record: 'どなたか、どう連絡するかの情報で、メールや当方の記入によるものです。',
      work: 'この方のために行うこと、取り決めたことです。',
      history: 'だれがいつ何をしたかの記録で、変更の確認と取り消しのためのものです。',
      files: 'メールに添付されたファイルです。',
      list: 'この方のメールを記録しないためのハッシュです。',
    },
    files: 'ドライブの添付ファイル：{count} 件',
    retention: '保管期限：{rule}',
    forEver: '期限の設定はありません',
    elsewhere:
      'メールそのものは Gmail にあります。Google はブックの以前の版を保持します。人や更新が作った写しはここでは調べていません。',
  },
  es: {
    title: 'Qué guarda Casebook sobre {person}',
    about: 'Consultado el {date}, por estas direcciones: {addresses}',
    nothing: 'No se guarda nada sobre esta persona.',
    line: '{tab}: {count}, del {first} al {last}. {why}',
    why: {
      mail: 'Correo intercambiado con esta persona, registrado para contestarlo.',
      record: 'Quién es la persona y cómo localizarla, por su correo o por lo que anotamos.',
      work: 'Lo que tenemos que hacer o hemos acordado con ella.',
      history: 'Quién hizo qué y cuándo, para poder comprobar y deshacer los cambios.',
      files: 'Archivos que llegaron con el correo.',
      list: 'Un hash, para que el correo de esta persona no se registre.',
    },
    files: 'Archivos adjuntos en Drive: {count}',
    retention: 'Se guarda hasta: {rule}',
    forEver: 'no se ha fijado un plazo',
    elsewhere:
      'El correo en sí está en Gmail. Google guarda versiones anteriores del libro, y las copias hechas por personas o por una actualización no se miran aquí.',
  },
  fr: {
    title: 'Ce que Casebook conserve sur {person}',
    about: 'Recherche du {date}, par ces adresses : {addresses}',
    nothing: 'Rien n’est conservé sur cette personne.',
    line: '{tab} : {count}, du {first} au {last}. {why}',
    why: {
      mail: 'Courriels échangés avec cette personne, enregistrés pour y répondre.',
      record: 'Qui est la personne et comment la joindre, d’après ses courriels ou nos notes.',
      work: 'Ce que nous avons à faire ou avons convenu avec elle.',
      history: 'Qui a fait quoi et quand, pour vérifier et annuler les changements.',
      files: 'Fichiers arrivés avec les courriels.',
      list: 'Une empreinte, pour que les courriels de cette personne ne soient pas enregistrés.',
    },
    files: 'Fichiers joints dans Drive : {count}',
    retention: 'Conservé jusqu’à : {rule}',
    forEver: 'aucun délai n’est fixé',
    elsewhere:
      'Les courriels eux-mêmes sont dans Gmail. Google garde d’anciennes versions du classeur, et les copies faites par des personnes ou une mise à jour ne sont pas examinées ici.',
  },
  de: {
    title: 'Was Casebook über {person} aufbewahrt',
    about: 'Nachgesehen am {date}, unter diesen Adressen: {addresses}',
    nothing: 'Über diese Person wird nichts aufbewahrt.',
    line: '{tab}: {count}, von {first} bis {last}. {why}',
    why: {
      mail: 'Mails zwischen dieser Person und uns, erfasst, um sie zu beantworten.',
      record: 'Wer die Person ist und wie man sie erreicht, aus ihren Mails oder unseren Notizen.',
      work: 'Was wir für sie zu tun oder mit ihr vereinbart haben.',
      history: 'Wer wann was getan hat, damit Änderungen geprüft und zurückgenommen werden können.',
      files: 'Dateien, die mit den Mails kamen.',
      list: 'Ein Hash, damit Mails dieser Person nicht erfasst werden.',
    },
    files: 'Angehängte Dateien in Drive: {count}',
    retention: 'Aufbewahrt bis: {rule}',
    forEver: 'keine Frist gesetzt',
    elsewhere:
      'Die Mails selbst liegen in Gmail. Google hält frühere Fassungen der Arbeitsmappe vor, und Kopien von Personen oder einer Aktualisierung werden hier nicht durchsucht.',
  },
};
