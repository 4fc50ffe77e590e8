/** 日本語: the words of the open mail's card and of what is done beside a mail. */
import type { PanelTexts } from './en';

export const panelTexts: PanelTexts = {
  whoSent: {
    title: '元の送信者はどなたですか',
    why: '転送されたメールのヘッダーを読み取れなかったため、自動では記録していません。',
    address: '元の送信者のメールアドレス',
    addressHint: '例: ann@acme.example',
    name: '名前',
    found: '本文から見つけた内容です。確認してから記録してください。',
    log: 'この送信者に記録',
  },
  mailCard: {
    deals: '商談',
    tasks: 'タスク',
    closes: day => `完了予定 ${day}`,
    due: day => `期限 ${day}`,
    overdue: day => `期限切れ ${day}`,
    others: 'このメールのほかの人',
    morePeople: 'このメールにはほかにも人がいます。',
    moreActions: 'その他の操作',
    logThread: '会話全体を記録',
    whoSent: '送信者を指定',
    senderUnread: '転送メールですが、元の送信者を読み取れませんでした。',
  },
  caseMenu: {
    title: id => `${id}を変更`,
    assignToMe: '自分が担当する',
    unassign: '担当を外す',
    setStatus: word => `状態: ${word}`,
    setPriority: word => `優先度: ${word}`,
  },
  stage: {
    new: '新規',
    qualified: '見込みあり',
    proposal: '提案中',
    won: '受注',
    lost: '失注',
  },
};
