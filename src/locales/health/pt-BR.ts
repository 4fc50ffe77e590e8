/** Português do Brasil: se o Casebook está bem e o que fazer onde não está. */
import type { HealthTexts } from './en';

export const healthPtBr: HealthTexts = {
  title: 'Estado do Casebook',
  level: { good: 'Tudo em ordem', watch: 'Precisa de atenção', bad: 'Precisa de conserto' },
  lastPoll: 'Última leitura da caixa',
  took: seconds => `levou ${seconds} s`,
  waiting: 'E-mails aguardando leitura',
  oldest: when => `o mais antigo chegou: ${when}`,
  gap: 'E-mails sem linha na planilha',
  noGap: 'Cada e-mail tem sua linha na planilha.',
  trigger: 'A caixa é lida',
  triggerKind: { minutes: 'a cada 5 minutos', hourly: 'uma vez por hora' },
  cells: 'Células usadas na planilha',
  archives: names => `arquivos: ${names}`,
  percent: value => `${value}%`,
  today: 'Tempo de execução usado hoje',
  gmailToday: 'Chamadas ao Gmail usadas hoje',
  whenLow: percent => `a partir de ${percent} % guarda-se menos de cada e-mail; por fim, os e-mails esperam`,
  answers: { one: '# confirmação enviada', other: '# confirmações enviadas' },
  failures: { one: '# execução com falha', other: '# execuções com falha' },
  held: 'E-mails retidos por motivo',
  version: version => `Casebook ${version}`,
  cause: {
    permission: 'falta uma permissão',
    quota: 'um limite do Google se esgotou',
    google: 'o Google não respondeu',
    book: 'a planilha precisa de conserto',
    unknown: 'um erro',
  },
  alarm: {
    subject: 'O Casebook não consegue ler a sua caixa',
    lead: (account, runs) =>
      `O Casebook tentou ${runs} vezes seguidas ler ${account} e não conseguiu. Nenhum e-mail se perdeu: eles esperam sob o seu marcador.`,
    foot: 'O Casebook escreve isto no máximo uma vez por dia. A função checkHealth no editor de scripts mostra como ele está agora.',
  },
  step: {
    snippet: 'De cada e-mail guarda-se só o começo, sem os arquivos.',
    metadata: 'De cada e-mail guardam-se só remetente, destinatários e assunto.',
    pause: 'Novos e-mails não estão sendo lidos.',
  },
  scarce: {
    cells: 'células da planilha',
    trigger_time: 'tempo de execução de um dia',
    gmail: 'chamadas ao Gmail de um dia',
  },
  what: {
    never_polled: 'A caixa ainda não foi lida.',
    silent: minutes => `A caixa não é lida há ${minutes} minutos.`,
    failing: (runs, cause) => `Execuções seguidas com falha: ${runs} (${cause}).`,
    paused: minutes => `Depois de execuções só com erros, a caixa descansa mais ${minutes} minutos.`,
    unauthorised: 'Falta uma permissão de que o Casebook precisa.',
    triggers_gone: functions => `Acionadores ausentes: ${functions}.`,
    hourly: 'A caixa só é lida uma vez por hora.',
    backlog: (mails, minutes) =>
      `E-mails aguardando leitura: ${mails}. O mais antigo espera há ${minutes} minutos.`,
    gap: mails => `E-mails com marcador, mas sem linha na planilha: ${mails}.`,
    no_upkeep: hours => `A execução diária não ocorre há ${hours} horas.`,
    cells: percent => `A planilha já usou ${percent}% das células que o Google permite.`,
    trigger_time: percent => `As execuções de hoje usaram ${percent}% do tempo que o Google permite.`,
    meter: (step, scarce, percent) =>
      `${step} Um limite do Google está próximo (${scarce}: ${percent}% usados).`,
    errors: mails => `E-mails que o Casebook não conseguiu processar: ${mails}.`,
    setting: (name, value) => `A configuração “${name}” não pode ser “${value}”.`,
    rule: (name, fault) => `A regra “${name}” é ignorada. ${fault}`,
    route_test: (address, hop, next) => `O teste de ${address} falhou em “${hop}”. ${next}`,
    no_daily_test: hours => `O teste diário das rotas não é enviado há ${hours} horas.`,
  },
  next: {
    never_polled: 'Espere cinco minutos. Se continuar assim, execute a função install no editor de scripts.',
    silent: account =>
      `Entre como ${account}, execute a função install no editor de scripts e permita o que o Google pedir: uma senha nova ou uma permissão retirada interrompe o acionador.`,
    permission: account =>
      `Entre como ${account}, execute a função install no editor de scripts e permita tudo o que o Google pedir. Nenhum e-mail se perde: ele espera sob o seu marcador.`,
    passes: 'Isso passa sozinho: os e-mails esperam sob o seu marcador e são lidos depois.',
    book: 'Conserte o lugar da planilha citado acima ou execute a função install, que restaura abas e cabeçalhos.',
    unknown: 'Execute a função pollMailbox no editor de scripts e envie o registro a quem cuida do Casebook.',
    paused:
      'Depois ela volta a ser lida sozinha. Para tentar já, execute a função pollMailbox no editor de scripts.',
    unauthorised: url => `Permita aqui, com a conta da caixa de roteamento: ${url}`,
    triggers_gone: 'Execute a função install no editor de scripts com a conta da caixa de roteamento.',
    hourly:
      'Execute uninstall e depois install no editor de scripts: um acionador criado ali pode rodar a cada 5 minutos.',
    backlog: 'Nada se perdeu. Se o número crescer, veja primeiro os outros avisos daqui.',
    gap: 'Devolva ao marcador Casebook/In os e-mails citados na última entrada “reconcile” da aba Eventos.',
    no_upkeep: 'Execute a função install no editor de scripts: ela recria o acionador que falta.',
    cells:
      'A partir de 65 %, os e-mails antigos passam sozinhos para arquivos, se os casos estiverem encerrados. Exclua colunas vazias e abas próprias: elas também contam.',
    trigger_time:
      'Quando se esgotar, os e-mails esperam até amanhã. Leve menos e-mails a esta caixa ou divida as rotas.',
    meter_cells:
      'Nada se perde: o e-mail continua no Gmail, e o que espera é lido quando houver espaço. Exclua colunas vazias e abas próprias.',
    meter_day:
      'Nada se perde: o e-mail continua no Gmail. Isso passa sozinho 24 horas depois da primeira execução do dia; o que espera é lido então.',
    errors: 'Veja-os na aba Retidas e libere os que podem ser tentados de novo.',
    setting: expects => `Escreva na aba Configurações um valor destes: ${expects}. Até lá vale o padrão.`,
    rule: 'Corrija-a na aba Regras: a célula está colorida e sua nota diz o que está errado.',
    route_test: 'Clique em “Testar este endereço” no guia de rotas (configurações) quando estiver corrigido.',
    no_daily_test:
      'Abra o guia de rotas nas configurações e ligue o teste diário de novo: quem o enviava pode ter saído.',
  },
};
