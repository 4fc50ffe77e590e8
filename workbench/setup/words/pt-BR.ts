/** The installation's texts in Brazilian Portuguese. */
import type { SetupWords } from '../words';

export const ptBr: SetupWords = {
  intro: [
    'Este programa instala o Casebook para o seu domínio, passo a passo. Reserve meia hora.',
    'Você pode parar quando quiser (q ou Ctrl+C) e executar `npm run setup` de novo: ele continua de onde parou.',
    'É preciso: uma conta do Google Workspace só para a caixa de roteamento e, nos últimos passos, um administrador.',
  ],
  resumed: (done, all) => `${done} de ${all} passos já foram feitos; continuando daí.`,
  onlyYou: 'Só você pode fazer isto:',
  isDone: 'Feito? Enter = sim, d = depois, s = sair: ',
  answers: { later: 'd', quit: 's' },
  notUnderstood: 'Pressione Enter, d ou s.',
  ask: {
    account: 'Endereço da caixa de roteamento, por exemplo casebook@acme.example: ',
    timeZone: usual => `Fuso horário da planilha [${usual}]: `,
    projectNumber: 'Número do projeto (só dígitos): ',
    bookUrl: 'Endereço da planilha, como aparece no registro de execução de `install`: ',
  },
  wrong: {
    account: 'Isso não é um endereço de e-mail.',
    freeMail: domain =>
      `${domain} não é um domínio do Google Workspace: o painel lateral para todos precisa de um.`,
    timeZone: 'Esse fuso horário não existe. Exemplos: America/Sao_Paulo, Europe/Lisbon, Asia/Tokyo.',
    projectNumber: 'O número do projeto tem só dígitos; o código (ID) do projeto não serve.',
    bookUrl: 'Ele começa com https://docs.google.com/spreadsheets/d/',
  },
  already: 'já feito',
  well: 'em ordem',
  loggedIn: email => `O clasp está conectado como ${email}.`,
  loggedInAs: (email, account) =>
    `O clasp está conectado como ${email}, mas o Casebook tem de pertencer a ${account}. Entre agora como ${account}:`,
  made: what => `Criado: ${what}`,
  deployed: (id, version) => `A versão ${version} está no ar na implantação ${id}`,
  failed: {
    node: version =>
      `É preciso o Node 20 ou mais novo; este é o ${version}. Instale-o de https://nodejs.org e execute de novo.`,
    claspMissing: 'O clasp não foi encontrado. Execute `npm ci` nesta pasta e depois este comando de novo.',
    claspOld: version =>
      `É preciso o clasp 3; o primeiro no seu PATH é o ${version}. Remova-o (npm uninstall -g @google/clasp) e execute de novo.`,
    login:
      'O login não deu certo. Execute de novo; se a sua organização bloqueia o clasp, um administrador precisa liberá-lo em Segurança > Controles de API.',
    noProject: 'Ainda não há um projeto do Apps Script. `npm run setup` cria um; execute-o primeiro.',
    apiOff:
      'A API do Apps Script está desativada nesta conta. Ative-a em https://script.google.com/home/usersettings, espere um minuto e execute de novo.',
    clasp: (command, error) =>
      `clasp ${command} falhou: ${error}\nNada do que está no ar foi alterado. Execute de novo; o que já foi feito continua valendo.`,
    several: ids =>
      `Há várias implantações e não dá para saber qual está no ar: ${ids}. Exclua as que você não usa (npx clasp delete-deployment ID) e execute de novo.`,
    build: error => `A compilação falhou: ${error}`,
    state: path =>
      `Não foi possível ler ${path}. Exclua o arquivo para começar de novo, ou corrija-o; isso não altera nada no Google.`,
  },
  stopped: title => `Parado antes de: ${title}. Execute \`npm run setup\` para continuar.`,
  finished: 'O Casebook está instalado.',
  open: 'Ainda falta (execute `npm run setup` de novo):',
  status: { done: 'feito', later: 'depois', open: 'a fazer' },
  steps: {
    account: {
      title: 'A caixa de roteamento',
      text: () => [
        'Ela recebe os e-mails e é dona da planilha, dos acionadores e da implantação.',
        'Crie uma conta só para isso, para que a saída de alguém não a leve embora.',
      ],
    },
    tools: { title: 'Node e clasp nesta máquina', text: () => [] },
    api: {
      title: 'Ativar a API do Apps Script',
      text: ({ account }) => [
        `Conectado como ${account}, abra https://script.google.com/home/usersettings`,
        'e ative a “API Google Apps Script”.',
      ],
    },
    login: {
      title: 'Conectar o clasp',
      text: ({ account }) => [
        `Uma janela do navegador se abre. Escolha ${account} e permita tudo o que for pedido.`,
      ],
    },
    project: { title: 'O projeto do Apps Script', text: () => [] },
    deploy: { title: 'Enviar o programa e colocá-lo no ar', text: () => [] },
    cloud: {
      title: 'Um projeto do Cloud só para ele',
      text: ({ account }) => [
        `Conectado como ${account}, abra https://console.cloud.google.com/projectcreate`,
        'Nome do projeto: Casebook. Organização: a sua. Criar.',
        'Depois ative quatro APIs nesse projeto (botão Ativar em cada página):',
        '  https://console.cloud.google.com/apis/library/gmail.googleapis.com',
        '  https://console.cloud.google.com/apis/library/sheets.googleapis.com',
        '  https://console.cloud.google.com/apis/library/drive.googleapis.com',
        '  https://console.cloud.google.com/apis/library/appsmarket-component.googleapis.com  (Google Workspace Marketplace SDK)',
        'O número do projeto está no painel dele: https://console.cloud.google.com/home/dashboard',
      ],
    },
    consent: {
      title: 'A tela de permissão',
      text: ({ account, scopes }) => [
        'Abra https://console.cloud.google.com/auth/overview e comece:',
        '  Nome do app: Casebook',
        `  E-mail de suporte e contato: ${account}`,
        '  Público: Interno  (assim o Google não exige verificação)',
        'Em Acesso a dados > Adicionar ou remover escopos > Adicionar escopos manualmente, cole estes, depois Atualizar e Salvar:',
        ...scopes.map(scope => `  ${scope}`),
      ],
    },
    link: {
      title: 'Ligar o script ao projeto do Cloud',
      text: ({ scriptId, projectNumber }) => [
        `Abra https://script.google.com/home/projects/${scriptId}/settings`,
        'Projeto do Google Cloud Platform (GCP) > Mudar projeto. Número do projeto:',
        `  ${projectNumber}`,
        'Definir projeto.',
      ],
    },
    install: {
      title: 'Criar a planilha',
      text: ({ account, scriptId }) => [
        `Conectado como ${account}, abra https://script.google.com/home/projects/${scriptId}/edit`,
        'Escolha a função “install”, clique em Executar e permita o que ela pedir (docs/scopes.md diz o porquê de cada item).',
        'Ela cria a planilha, os marcadores, uma pasta, um segredo e três acionadores; executar de novo não faz mal.',
        'Execute aqui e não pelo painel lateral, onde o Google só deixa um acionador rodar uma vez por hora.',
      ],
    },
    mail: {
      title: 'Trazer os e-mails',
      text: ({ account, addresses, filterQuery, filterFile }) => [
        'Um administrador cria uma regra para cada endereço público: https://admin.google.com, Apps > Google Workspace > Gmail > Roteamento padrão',
        ...addresses
          .filter(address => !address.includes('+'))
          .map(
            address => `  Destinatário único ${address}  ->  Alterar destinatário do envelope: ${account}`,
          ),
        '  marque: Adicionar cabeçalho X-Gm-Original-To; aplicar a endereços reconhecidos e não reconhecidos',
        '  (docs/routing.pt-BR.md tem o passo a passo; vale em até 24 horas, em geral antes)',
        `Conectado como ${account}, no Gmail: Configurações > Filtros e endereços bloqueados > Importar filtros, e escolha o arquivo`,
        `  ${filterFile}`,
        'Ou crie o filtro à mão, campo Para:',
        `  ${filterQuery}`,
        '  Aplicar o marcador: Casebook/In',
      ],
    },
    marketplace: {
      title: 'Publicar de forma privada',
      text: ({ account, domain, deploymentId, scopes }) => [
        'Abra https://console.cloud.google.com/apis/api/appsmarket-component.googleapis.com/googleapps_sdk',
        'Configuração do app:',
        '  Visibilidade: Particular  (para a sua organização; não dá para mudar depois)',
        '  Instalação: somente pelo administrador',
        '  Integração: complemento do Google Workspace > Implantar com o ID de implantação do Apps Script:',
        `    ${deploymentId}`,
        '  Escopos OAuth, exatamente estes:',
        ...scopes.map(scope => `    ${scope}`),
        `  Desenvolvedor: ${account}, https://${domain}`,
        'Página na loja: nome Casebook; uma descrição; ícones e uma captura de tela (docs/marketplace.md diz quais); seus termos e sua política de privacidade.',
        'Publicar. Um app particular não passa por análise do Google.',
      ],
    },
    domain: {
      title: 'Instalar para todos',
      text: () => [
        'Um administrador abre https://admin.google.com, Apps > Apps do Google Workspace Marketplace > Lista de apps > Instalar app,',
        'e escolhe o Casebook em Apps internos, para todos ou para uma unidade organizacional. Chega a todos em até 24 horas.',
        'Se o seu domínio bloqueia escopos restritos do Gmail: Segurança > Controles de API > Gerenciar acesso de apps de terceiros > Casebook > Confiável.',
      ],
    },
    people: {
      title: 'Usuários e configurações',
      text: ({ bookUrl }) => [
        `Abra a planilha: ${bookUrl}`,
        'Aba Usuários: uma linha para cada pessoa que trabalha com ela; a planilha é compartilhada assim que o endereço é digitado.',
        'Aba Configurações: confira, a começar pelos domínios próprios. Aba Rotas: quem recebe os casos de cada endereço.',
      ],
    },
    check: {
      title: 'Testar',
      text: ({ addresses }) => [
        `De fora do seu domínio, escreva para ${addresses[0] ?? ''}. Em até cinco minutos há um caso na planilha e chega uma resposta.`,
        'Abra um e-mail qualquer no Gmail: o Casebook está no painel à direita.',
        'Se não, docs/troubleshooting.md está organizado pela mensagem que aparece, e a página inicial do painel diz como o Casebook está.',
      ],
    },
  },
};
