/** Japanese: what Casebook writes into and about the workbook. */
import type { WorkbookWords } from './words';

export const workbookJa: WorkbookWords = {
  machineNote:
    'この列は Casebook が記入し、行を探すために使います。並べ替えは自由ですが、編集しないでください。',
  headerNote:
    'Casebook は各列を見出しで探します。列の移動や追加は自由ですが、見出しは 1 行目に残してください。',
  views: {
    mine: '自分の担当',
    unassigned: '担当者なし',
    overdue: '期限切れ',
    waiting: 'お客様の返事待ち',
    held: '保留中（要判断）',
    openTasks: '未完了のタスク',
  },
  beforeUpdate: '更新前の控え',
  archiveTitle: '{book} アーカイブ {name}',
  archivedText: '（本文はアーカイブ{name}にあります）',
  wholeText: '［文章がセルの上限を超えています。全文：{url} ］',
};
