/** Japanese: what the mail to an assignee says whose cases are due. */
import type { ReminderTexts } from './words';

export const remindersJa: ReminderTexts = {
  subject: { late: '期限切れ：{case}', soon: '期限間近：{case}' },
  many: '担当案件{count}件（期限切れ{late}件、期限間近{soon}件）',
  hello: '{name} さん',
  heads: { late: '期限切れ', soon: '期限間近' },
  answer: { late: '初回返信の期限：{when}（超過）', soon: '初回返信の期限：{when}' },
  solution: { late: '解決の期限：{when}（超過）', soon: '解決の期限：{when}' },
  noSubject: '（件名なし）',
  foot: 'ワークブック：{url}\n\nこのお知らせは、期限が近づいたときと過ぎたときに一度ずつ届きます。管理者は「{tab}」タブの「{setting}」で止められます。',
};
