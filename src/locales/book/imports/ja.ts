/** Japanese: what the tab Import says of a row. */
import type { ImportWords } from './words';

export const importsJa: ImportWords = {
  new: '新しい連絡先',
  same: '登録済み',
  change: '{columns}を補います',
  kept: '{columns}は今のまま残ります',
  imported: '取り込みました',
  no_address: '取り込めません：メールアドレスがなく、同じ氏名と会社の連絡先もありません',
  bad_address: '取り込めません：「{text}」はメールアドレスではありません',
  own: '取り込めません：{text}は自社のアドレスです',
  route: '取り込めません：{text}はCasebookのアドレスです',
  never_log: '取り込めません：{text}は記録しないリストにあります',
  twice: '{text}行目にすでにあります',
};
