/** The Sent tab: what Casebook itself has sent from the routing mailbox (acknowledgements and the like). */
import { useState } from 'preact/hooks';
import { client } from '../client';
import { Icon } from '../icons';
import { Reader } from '../mail/reader';
import { ThreadList } from '../mail/thread-list';
import { useDesk } from '../shell/desk';
import { useLoad } from '../shell/load';

const PAGE = 200;
const SENT = 'SENT';

export function SentView({
  threadId,
  onThread,
}: {
  readonly threadId: string | null;
  onThread(id: string | null): void;
}) {
  const { state, t, versions } = useDesk();
  const [openId, setOpenId] = useState<string | null>(null);
  const account = state.accounts.find(one => one.role === 'routing')?.email ?? '';
  const page = useLoad(account, versions.mail, () => client.threads(account, SENT, '', 0, PAGE));
  const thread = useLoad(threadId && `${account}|${threadId}`, versions.mail, () =>
    client.thread(account, threadId ?? ''),
  );
  const sent = (thread.value ?? []).filter(message => message.sent);
  const messages = sent.length > 0 ? sent : (thread.value ?? []);
  const last = messages[messages.length - 1];
  const threads = page.value?.threads ?? [];
  return (
    <div class="mail sent" data-reading={threadId ? 'yes' : 'no'}>
      <section class="mail-list" aria-label={t('sentTitle')}>
        <h1 class="view-title">{t('sentTitle')}</h1>
        <div class="scroll">
          <ThreadList threads={threads} chosen={threadId} label="" outgoing onChoose={onThread} />
          {page.value && threads.length === 0 && <p class="quiet centered">{t('sentEmpty')}</p>}
        </div>
      </section>
      <section class="mail-reader">
        {last ? (
          <Reader
            account={account}
            messages={messages}
            openId={openId ?? last.id}
            readOnly
            onOpen={setOpenId}
            onBack={() => onThread(null)}
          />
        ) : (
          <div class="empty">
            <Icon name="send" size={48} />
            <p>{t('chooseMail').split(/(?<=[.。])/)[0]}</p>
          </div>
        )}
      </section>
    </div>
  );
}
