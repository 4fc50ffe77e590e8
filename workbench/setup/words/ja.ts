/** The installation's texts in Japanese. */
import type { SetupWords } from '../words';

export const ja: SetupWords = {
  intro: [
    'Casebookをドメインにインストールする手順を順番に案内します。所要時間は約30分です。',
    'いつでも中断できます（q または Ctrl+C）。`npm run setup` をもう一度実行すると、続きから再開します。',
    '必要なもの: ルーティング用メールボックス専用のGoogle Workspaceアカウント。最後の手順では管理者の権限も必要です。',
  ],
  resumed: (done, all) => `${all}件中${done}件の手順が完了しています。続きから始めます。`,
  onlyYou: 'この手順はご自身で行ってください:',
  isDone: '完了しましたか？ Enter = はい、l = あとで、q = 中断: ',
  answers: { later: 'l', quit: 'q' },
  notUnderstood: 'Enter、l、q のいずれかを押してください。',
  ask: {
    account: 'ルーティング用メールボックスのアドレス（例: casebook@acme.example）: ',
    timeZone: usual => `スプレッドシートのタイムゾーン [${usual}]: `,
    projectNumber: 'プロジェクト番号（数字のみ）: ',
    bookUrl: '`install` の実行ログに表示されたスプレッドシートのアドレス: ',
  },
  wrong: {
    account: 'メールアドレスではありません。',
    freeMail: domain =>
      `${domain} はGoogle Workspaceのドメインではありません。サイドパネルを全員に配るにはWorkspaceのドメインが必要です。`,
    timeZone: 'そのタイムゾーンはありません。例: Asia/Tokyo、Europe/Lisbon、America/Sao_Paulo',
    projectNumber: 'プロジェクト番号は数字だけです。プロジェクトIDは使えません。',
    bookUrl: 'https://docs.google.com/spreadsheets/d/ で始まるアドレスを入力してください。',
  },
  already: '完了済み',
  well: '問題ありません',
  loggedIn: email => `claspは ${email} でログインしています。`,
  loggedInAs: (email, account) =>
    `claspは ${email} でログインしていますが、Casebookの所有者は ${account} でなければなりません。${account} でログインしてください:`,
  made: what => `作成しました: ${what}`,
  deployed: (id, version) => `バージョン${version}をデプロイ ${id} で公開しました`,
  failed: {
    node: version =>
      `Node 20以降が必要です（現在は ${version}）。https://nodejs.org からインストールして、もう一度実行してください。`,
    claspMissing:
      'claspが見つかりません。このフォルダーで `npm ci` を実行してから、もう一度実行してください。',
    claspOld: version =>
      `clasp 3が必要ですが、PATHで最初に見つかったのは ${version} です。削除（npm uninstall -g @google/clasp）してから、もう一度実行してください。`,
    login:
      'ログインできませんでした。もう一度実行してください。組織でclaspがブロックされている場合は、管理者が「セキュリティ > APIの制御」で許可する必要があります。',
    noProject: 'Apps Script のプロジェクトがまだありません。先に `npm run setup` を実行すると作られます。',
    apiOff:
      'このアカウントではApps Script APIがオフです。https://script.google.com/home/usersettings でオンにし、1分ほど待ってからもう一度実行してください。',
    clasp: (command, error) =>
      `clasp ${command} が失敗しました: ${error}\n公開中のものは変更されていません。もう一度実行してください。完了した手順はそのまま残ります。`,
    several: ids =>
      `デプロイが複数あり、どれが公開中か判断できません: ${ids}。使っていないものを削除（npx clasp delete-deployment ID）してから、もう一度実行してください。`,
    build: error => `ビルドに失敗しました: ${error}`,
    state: path =>
      `${path} を読み取れません。最初からやり直すには削除し、続けるには修正してください。Google側の設定は変わりません。`,
  },
  stopped: title => `「${title}」の前で中断しました。続けるには \`npm run setup\` を実行してください。`,
  finished: 'Casebookのインストールが完了しました。',
  open: '残っている手順（`npm run setup` をもう一度実行してください）:',
  status: { done: '完了', later: 'あとで', open: '未完了' },
  steps: {
    account: {
      title: 'ルーティング用メールボックス',
      text: () => [
        'メールを受け取り、スプレッドシート、トリガー、デプロイを所有するアカウントです。',
        '担当者の退職で失われないよう、専用のアカウントを作成してください。',
      ],
    },
    tools: { title: 'このパソコンのNodeとclasp', text: () => [] },
    api: {
      title: 'Apps Script APIを有効にする',
      text: ({ account }) => [
        `${account} でログインし、https://script.google.com/home/usersettings を開いて、`,
        '「Google Apps Script API」をオンにします。',
      ],
    },
    login: {
      title: 'claspのログイン',
      text: ({ account }) => [
        `ブラウザーが開きます。${account} を選び、求められた権限をすべて許可してください。`,
      ],
    },
    project: { title: 'Apps Scriptプロジェクト', text: () => [] },
    deploy: { title: 'プログラムの送信と公開', text: () => [] },
    cloud: {
      title: '専用のCloudプロジェクト',
      text: ({ account }) => [
        `${account} でログインし、https://console.cloud.google.com/projectcreate を開きます。`,
        'プロジェクト名: Casebook　組織: 自分の組織　→「作成」',
        '続いて、そのプロジェクトで次の4つのAPIを有効にします（各ページの「有効にする」）:',
        '  https://console.cloud.google.com/apis/library/gmail.googleapis.com',
        '  https://console.cloud.google.com/apis/library/sheets.googleapis.com',
        '  https://console.cloud.google.com/apis/library/drive.googleapis.com',
        '  https://console.cloud.google.com/apis/library/appsmarket-component.googleapis.com  (Google Workspace Marketplace SDK)',
        'プロジェクト番号はダッシュボードにあります: https://console.cloud.google.com/home/dashboard',
      ],
    },
    consent: {
      title: '同意画面',
      text: ({ account, scopes }) => [
        'https://console.cloud.google.com/auth/overview を開いて設定を始めます:',
        '  アプリ名: Casebook',
        `  ユーザーサポートメールと連絡先: ${account}`,
        '  対象: 内部（Googleによる審査は不要になります）',
        '「データアクセス > スコープを追加または削除 > スコープの手動追加」に次を貼り付け、「更新」「保存」を押します:',
        ...scopes.map(scope => `  ${scope}`),
      ],
    },
    link: {
      title: 'スクリプトとCloudプロジェクトを結び付ける',
      text: ({ scriptId, projectNumber }) => [
        `https://script.google.com/home/projects/${scriptId}/settings を開きます。`,
        '「Google Cloud Platform（GCP）プロジェクト > プロジェクトを変更」で、プロジェクト番号:',
        `  ${projectNumber}`,
        'を入力し、「プロジェクトを設定」を押します。',
      ],
    },
    install: {
      title: 'スプレッドシートを作成する',
      text: ({ account, scriptId }) => [
        `${account} でログインし、https://script.google.com/home/projects/${scriptId}/edit を開きます。`,
        '関数「install」を選んで「実行」を押し、求められた権限を許可します（理由は docs/scopes.md にあります）。',
        'スプレッドシート、ラベル、フォルダー、シークレット、3つのトリガーが作られます。何度実行しても問題ありません。',
        'サイドパネルではなく、必ずここで実行してください。サイドパネルから作ったトリガーは1時間に1回しか動きません。',
      ],
    },
    mail: {
      title: 'メールを引き込む',
      text: ({ account, addresses, filterQuery, filterFile }) => [
        '管理者が公開アドレスごとにルールを1つ作ります: https://admin.google.com の「アプリ > Google Workspace > Gmail > デフォルトのルーティング」',
        ...addresses
          .filter(address => !address.includes('+'))
          .map(address => `  単一の受信者 ${address}  ->  エンベロープ受信者の変更: ${account}`),
        '  チェックを入れる項目: X-Gm-Original-To ヘッダーを追加、認識されるアドレスと認識されないアドレスの両方で実行',
        '  （詳しい手順は docs/routing.ja.md。反映には最大24時間、通常はもっと早く完了します）',
        `${account} でGmailを開き、「設定 > フィルタとブロック中のアドレス > フィルタをインポート」で次のファイルを選びます:`,
        `  ${filterFile}`,
        '手動で作る場合の「To」:',
        `  ${filterQuery}`,
        '  付けるラベル: Casebook/In',
      ],
    },
    marketplace: {
      title: '組織内に限定して公開する',
      text: ({ account, domain, deploymentId, scopes }) => [
        'https://console.cloud.google.com/apis/api/appsmarket-component.googleapis.com/googleapps_sdk を開きます。',
        'アプリの構成:',
        '  公開設定: 限定公開（自分の組織のみ。あとから変更できません）',
        '  インストール設定: 管理者のみ',
        '  アプリの統合: Google Workspaceアドオン > Apps ScriptデプロイIDを使用:',
        `    ${deploymentId}`,
        '  OAuthスコープ（次のものと完全に一致させます）:',
        ...scopes.map(scope => `    ${scope}`),
        `  デベロッパー情報: ${account}, https://${domain}`,
        'ストアの掲載情報: 名前 Casebook、説明、アイコンとスクリーンショット1枚（詳しくは docs/marketplace.md）、利用規約とプライバシーポリシー。',
        '「公開」を押します。限定公開にGoogleの審査は不要です。',
      ],
    },
    domain: {
      title: '全員にインストールする',
      text: () => [
        '管理者が https://admin.google.com の「アプリ > Google Workspace Marketplaceアプリ > アプリの一覧 > アプリをインストール」を開き、',
        '「内部アプリ」のCasebookを、全員または組織部門に対してインストールします。全員に行き渡るまで最大24時間かかります。',
        '制限付きのGmailスコープをブロックしている場合: 「セキュリティ > APIの制御 > サードパーティ製アプリのアクセスを管理 > Casebook > 信頼できる」',
      ],
    },
    people: {
      title: 'ユーザーと設定',
      text: ({ bookUrl }) => [
        `スプレッドシートを開きます: ${bookUrl}`,
        'タブ「ユーザー」: 利用者1人につき1行。アドレスを入力すると、その人に自動で共有されます。',
        'タブ「設定」: 自社ドメインから順に確認します。タブ「ルート」: どのアドレスの案件を誰が担当するかを決めます。',
      ],
    },
    check: {
      title: '動作を確かめる',
      text: ({ addresses }) => [
        `ドメインの外から ${addresses[0] ?? ''} にメールを送ります。5分以内にスプレッドシートに案件ができ、受付の返信が届きます。`,
        'Gmailでメールを開くと、右側のパネルにCasebookが表示されます。',
        '表示されないときは、docs/troubleshooting.md をメッセージから引いてください。パネルのホームにも現在の状態が表示されます。',
      ],
    },
  },
};
