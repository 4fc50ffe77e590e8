/** Japanese: what Casebook says on a cell that it puts back or leaves with a question. `{…}` are filled in. */
import type { EditNotes } from './en';

export const editNotesJa: EditNotes = {
  machine: '「{typed}」は元に戻しました。この列は Casebook が記入し、行を探すために使います。',
  machinePasted:
    'この列は Casebook が記入し、行を探すために使います。貼り付けた値でつながりが切れることがあります。元に戻す（Ctrl+Z）か、［ファイル］>［変更履歴］で前の値に戻してください。',
  oneOf: '「{typed}」は元に戻しました。次のどれかを入れてください：{choices}',
  person: '「{typed}」は元に戻しました。「{users}」シートに、このメールアドレスや名前の有効な人がいません。',
  date: '「{typed}」は元に戻しました。{example} のように日付を入れてください。',
  address: '「{typed}」は元に戻しました。メールアドレスではありません。',
  addressTaken:
    '「{typed}」はすでに {owner} のものです。サイドパネルで連絡先を統合するか、別のアドレスを使ってください。',
  needsAddress: 'メールアドレスを入力してください。この行が連絡先になり、ID が付きます。',
  noCase: '「{typed}」は元に戻しました。その案件はありません。C-12 のように番号を入れてください。',
  sameCase: '「{typed}」は元に戻しました。二つはすでに同じ案件です。',
  mergeHere: '「{typed}」は元に戻しました。統合するには、「{column}」列に相手の案件番号を入れてください。',
  statusInUse:
    '「{typed}」は元に戻しました。状態が「{status}」の案件がまだあります。別の状態に変えてから、一覧を変更してください。',
  heldDone: '「{typed}」は元に戻しました。このメールはすでに処理されています。',
  setting: '「{typed}」は元に戻しました。この設定に使える値：{expects}',
  number: '「{typed}」は元に戻しました。時間数を入れるか、空欄にしてください。',
  language:
    '「{typed}」は言語コードではありません。en、pt-BR、ja のように入力するか、どの言語にも使う場合は空にしてください。',
  tooMany: 'この編集では最初の {rows} 行だけを確認しました。残りは少しずつ貼り付けてください。',
  follows: 'この編集に伴う残りの処理は数分以内に行われます。',
};
