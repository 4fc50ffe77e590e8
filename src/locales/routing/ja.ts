/** 日本語: メールを届ける手順のチェックリスト。 */
import type { RoutingTexts } from './en';

export const routingJa: RoutingTexts = {
  title: 'メールを届ける',
  open: 'メールを届ける…',
  public: '公開アドレス',
  publicNote: 'ユーザー、エイリアス、グループのアドレスは使えません',
  receiving: '受信アドレス',
  plus: 'ルールなしで使えます',
  rule: '管理コンソールで(公開アドレスごとに)',
  filter: '受信アドレスのGmailで',
  check: '確認',
  notes:
    'ルールの反映には最長24時間かかります。1つのメールボックスが受信できるのは1分60通、1時間3,600通、1日86,400通までです。',
  step: {
    go: 'アプリ → Google Workspace → Gmail → デフォルトのルーティング',
    add: '「設定」または「別のルールを追加」',
    match: '1人の受信者: 公開アドレス',
    header: 'ヘッダー: X-Gm-Original-Toを追加',
    replace: 'エンベロープ受信者を変更 → 受信者を置換: 受信アドレス',
    spam: '任意: このメールの迷惑メールフィルタをバイパス',
    also: '任意: 受信者を追加(チームなど)',
    all: '認識済みアドレスと認識できないアドレスに対して実行',
    save: '保存: ルールが表に表示される',
    make: 'フィルタを作成、To: 公開アドレスをORでつなぐ',
    label: 'ラベルCasebook/Inを付ける',
    write: '外部から公開アドレスにメールを送る',
    arrives: 'メールがCasebook/In付きで届く',
    made: '5分以内にCasebook/Doneに移り、案件ができる',
  },
};
