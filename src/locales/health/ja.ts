/** 日本語: Casebookの状態と、問題があるときの対処。 */
import type { HealthTexts } from './en';

export const healthJa: HealthTexts = {
  title: 'Casebookの状態',
  level: { good: '正常です', watch: '確認してください', bad: '対処が必要です' },
  lastPoll: 'メールボックスの最終確認',
  took: seconds => `所要時間 ${seconds}秒`,
  waiting: '読み込み待ちのメール',
  oldest: when => `最も古いメールの受信: ${when}`,
  gap: 'スプレッドシートに行がないメール',
  noGap: 'すべてのメールに対応する行があります。',
  trigger: 'メールボックスの確認間隔',
  triggerKind: { minutes: '5分ごと', hourly: '1時間ごと' },
  cells: 'スプレッドシートのセル使用率',
  archives: names => `アーカイブ: ${names}`,
  percent: value => `${value}%`,
  today: '今日の実行時間の使用率',
  gmailToday: '今日の Gmail 呼び出しの使用率',
  whenLow: percent => `${percent} % を超えると各メールの保存内容を減らし、最後は受信を待たせます`,
  answers: { one: '受付通知 #件', other: '受付通知 #件' },
  failures: { one: '失敗した実行 #回', other: '失敗した実行 #回' },
  held: '保留中のメール(理由別)',
  version: version => `Casebook ${version}`,
  cause: {
    permission: '権限がありません',
    quota: 'Googleの上限に達しました',
    google: 'Googleが応答しません',
    book: 'スプレッドシートの修正が必要です',
    unknown: 'エラー',
  },
  alarm: {
    subject: 'Casebookがメールボックスを読み取れません',
    lead: (account, runs) =>
      `Casebookは${account}の読み取りに${runs}回続けて失敗しました。メールは失われていません。ラベルの下で待っています。`,
    foot: 'このお知らせは1日1回までです。現在の状態は、スクリプト エディタで関数checkHealthを実行すると分かります。',
  },
  step: {
    snippet: '各メールは冒頭だけを残し、添付ファイルは保存しません。',
    metadata: '各メールは差出人、宛先、件名だけを残します。',
    pause: '新しいメールの読み取りを止めています。',
  },
  scarce: {
    cells: 'スプレッドシートのセル数',
    trigger_time: '1日の実行時間',
    gmail: '1日のGmail呼び出し回数',
  },
  what: {
    never_polled: 'メールボックスはまだ読み込まれていません。',
    silent: minutes => `メールボックスが${minutes}分間読み込まれていません。`,
    failing: (runs, cause) => `実行が${runs}回続けて失敗しました(${cause})。`,
    paused: minutes => `エラーだけの実行が続いたため、メールボックスの読み取りをあと${minutes}分休みます。`,
    unauthorised: 'Casebookに必要な権限がありません。',
    triggers_gone: functions => `トリガーがなくなっています: ${functions}`,
    hourly: 'メールボックスは1時間に1回しか読み込まれません。',
    backlog: (mails, minutes) =>
      `読み込み待ちのメールが${mails}件あります。最も古いものは${minutes}分待っています。`,
    gap: mails => `ラベルがあるのにスプレッドシートに行がないメール: ${mails}件`,
    no_upkeep: hours => `毎日の実行が${hours}時間行われていません。`,
    cells: percent => `Googleが許可するセル数の${percent}%を使用しています。`,
    trigger_time: percent => `今日の実行で、Googleが許可する時間の${percent}%を使用しました。`,
    meter: (step, scarce, percent) => `${step}Googleの上限が近づいています（${scarce}：${percent}%使用）。`,
    errors: mails => `Casebookが処理できなかったメール: ${mails}件`,
    setting: (name, value) => `設定「${name}」に「${value}」は使えません。`,
    rule: (name, fault) => `ルール「${name}」は飛ばされています。${fault}`,
    route_test: (address, hop, next) => `${address} のテストは「${hop}」で止まりました。${next}`,
    no_daily_test: hours => `ルートの毎日のテストが ${hours} 時間送られていません。`,
  },
  next: {
    never_polled: '5分お待ちください。変わらなければ、スクリプトエディタで関数installを実行してください。',
    silent: account =>
      `${account}でログインし、スクリプトエディタで関数installを実行して、Googleが求める権限を許可してください。パスワードの変更や権限の取り消しがあると、トリガーは止まります。`,
    permission: account =>
      `${account}でログインし、スクリプトエディタで関数installを実行して、Googleが求める権限をすべて許可してください。メールは失われず、ラベルの下で待っています。`,
    passes: '自然に回復します。メールはラベルの下で待ち、あとで読み込まれます。',
    book: '上に示した箇所をスプレッドシートで直すか、関数installを実行してください。タブと見出しが復元されます。',
    unknown: 'スクリプトエディタで関数pollMailboxを実行し、そのログをCasebookの担当者に送ってください。',
    paused:
      'その後は自動で再開します。すぐに試すには、スクリプト エディタで関数pollMailboxを実行してください。',
    unauthorised: url => `受信用メールボックスのアカウントで、ここから許可してください: ${url}`,
    triggers_gone:
      '受信用メールボックスのアカウントで、スクリプトエディタから関数installを実行してください。',
    hourly:
      'スクリプトエディタでuninstall、続いてinstallを実行してください。そこで作ったトリガーは5分ごとに動きます。',
    backlog: 'メールは失われていません。件数が増え続けるときは、ここにあるほかの項目を先に確認してください。',
    gap: 'タブ「イベント」の最後の「reconcile」に示されたメールを、ラベルCasebook/Inに戻してください。',
    no_upkeep: 'スクリプトエディタで関数installを実行してください。なくなったトリガーが作り直されます。',
    cells:
      '65%を超えると、対応済みの案件の古いメールは自動でアーカイブに移ります。空の列やご自分で追加したタブは削除してください。これらも数に入ります。',
    trigger_time:
      '使い切ると、メールは翌日まで待ちます。このメールボックスに届くメールを減らすか、ルートを分けてください。',
    meter_cells:
      '失われるものはありません。メール本体はGmailに残り、待っているものは空きができしだい読み取ります。空の列やご自分で追加したタブを削除してください。',
    meter_day:
      '失われるものはありません。メール本体はGmailに残ります。その日の最初の実行から24時間たてば自然に元に戻り、待っているものを読み取ります。',
    errors: 'タブ「保留」で内容を確認し、再処理できるものを解放してください。',
    setting: expects => `タブ「設定」に次の形で入力してください: ${expects}。それまでは既定値を使います。`,
    rule: 'タブ「ルール」で直してください。色の付いたセルのメモに、直すところがあります。',
    route_test: '直したら、設定のルーティング案内で「このアドレスをテスト」を押してください。',
    no_daily_test:
      '設定のルーティング案内を開き、毎日のテストをもう一度オンにしてください。送っていた人がいなくなった可能性があります。',
  },
};
