/** Japanese: the receipt of what is kept of a person. */
import type { ReceiptWords } from './words';

export const receiptJa: ReceiptWords = {
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
};
