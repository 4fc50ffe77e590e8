/** Español: si Casebook está bien y qué hacer donde no lo está. */
import type { HealthTexts } from './en';

export const healthEs: HealthTexts = {
  title: 'Estado de Casebook',
  level: { good: 'Todo está bien', watch: 'Conviene mirarlo', bad: 'Hay que arreglarlo' },
  lastPoll: 'Última lectura del buzón',
  took: seconds => `tardó ${seconds} s`,
  waiting: 'Correos pendientes de leer',
  oldest: when => `el más antiguo llegó: ${when}`,
  gap: 'Correos sin fila en la hoja',
  noGap: 'Cada correo tiene su fila en la hoja.',
  trigger: 'El buzón se lee',
  triggerKind: { minutes: 'cada 5 minutos', hourly: 'una vez por hora' },
  cells: 'Celdas usadas en la hoja',
  archives: names => `archivos: ${names}`,
  percent: value => `${value} %`,
  today: 'Tiempo de ejecución usado hoy',
  gmailToday: 'Llamadas a Gmail usadas hoy',
  whenLow: percent => `desde el ${percent} % se guarda menos de cada correo; al final, los correos esperan`,
  answers: { one: '# acuse enviado', other: '# acuses enviados' },
  failures: { one: '# ejecución fallida', other: '# ejecuciones fallidas' },
  held: 'Correos retenidos por causa',
  version: version => `Casebook ${version}`,
  cause: {
    permission: 'falta un permiso',
    quota: 'se agotó un límite de Google',
    google: 'Google no respondió',
    book: 'hay que arreglar la hoja',
    unknown: 'un error',
  },
  alarm: {
    subject: 'Casebook no puede leer su buzón',
    lead: (account, runs) =>
      `Casebook ha intentado ${runs} veces seguidas leer ${account} y no ha podido. No se pierde ningún correo: espera bajo su etiqueta.`,
    foot: 'Casebook escribe esto como mucho una vez al día. La función checkHealth del editor de scripts dice cómo está ahora.',
  },
  step: {
    snippet: 'De cada correo solo se guarda el principio, sin sus archivos.',
    metadata: 'De cada correo solo se guardan remitente, destinatarios y asunto.',
    pause: 'No se leen correos nuevos.',
  },
  scarce: {
    cells: 'celdas de la hoja',
    trigger_time: 'tiempo de ejecución de un día',
    gmail: 'llamadas a Gmail de un día',
  },
  what: {
    never_polled: 'El buzón aún no se ha leído.',
    silent: minutes => `El buzón no se lee desde hace ${minutes} minutos.`,
    failing: (runs, cause) => `Ejecuciones fallidas seguidas: ${runs} (${cause}).`,
    paused: minutes => `Tras ejecuciones con solo errores, el buzón descansa ${minutes} minutos más.`,
    unauthorised: 'Falta un permiso que Casebook necesita.',
    triggers_gone: functions => `Faltan activadores: ${functions}.`,
    hourly: 'El buzón solo se lee una vez por hora.',
    backlog: (mails, minutes) =>
      `Correos pendientes de leer: ${mails}. El más antiguo espera desde hace ${minutes} minutos.`,
    gap: mails => `Correos etiquetados sin fila en la hoja: ${mails}.`,
    no_upkeep: hours => `La ejecución diaria no se hace desde hace ${hours} horas.`,
    cells: percent => `La hoja ha usado el ${percent} % de las celdas que permite Google.`,
    trigger_time: percent =>
      `Las ejecuciones de hoy han usado el ${percent} % del tiempo que permite Google.`,
    meter: (step, scarce, percent) =>
      `${step} Un límite de Google está cerca (${scarce}: ${percent} % usado).`,
    errors: mails => `Correos que Casebook no pudo procesar: ${mails}.`,
    setting: (name, value) => `El ajuste «${name}» no puede ser «${value}».`,
    rule: (name, fault) => `La regla «${name}» se salta. ${fault}`,
    route_test: (address, hop, next) => `La prueba de ${address} falló en «${hop}». ${next}`,
    no_daily_test: hours => `La prueba diaria de las rutas no se envía desde hace ${hours} horas.`,
  },
  next: {
    never_polled: 'Espera cinco minutos. Si sigue así, ejecuta la función install en el editor de scripts.',
    silent: account =>
      `Entra como ${account}, ejecuta la función install en el editor de scripts y permite lo que pida Google: una contraseña nueva o un permiso retirado detiene el activador.`,
    permission: account =>
      `Entra como ${account}, ejecuta la función install en el editor de scripts y permite todo lo que pida Google. No se pierde ningún correo: espera bajo su etiqueta.`,
    passes: 'Se arregla solo: los correos esperan bajo su etiqueta y se leen más tarde.',
    book: 'Arregla en la hoja el lugar que se nombra arriba o ejecuta la función install, que repone pestañas y encabezados.',
    unknown:
      'Ejecuta la función pollMailbox en el editor de scripts y envía el registro a quien cuida de Casebook.',
    paused:
      'Después se vuelve a leer solo. Para intentarlo ya, ejecuta la función pollMailbox en el editor de scripts.',
    unauthorised: url => `Permítelo aquí, con la cuenta del buzón de entrada: ${url}`,
    triggers_gone: 'Ejecuta la función install en el editor de scripts con la cuenta del buzón de entrada.',
    hourly:
      'Ejecuta uninstall y luego install en el editor de scripts: un activador creado allí puede funcionar cada 5 minutos.',
    backlog: 'No se ha perdido nada. Si el número crece, mira primero los demás avisos de aquí.',
    gap: 'Devuelve a la etiqueta Casebook/In los correos que nombra la última entrada «reconcile» de la pestaña Eventos.',
    no_upkeep: 'Ejecuta la función install en el editor de scripts: vuelve a crear el activador que falta.',
    cells:
      'A partir del 65 % el correo antiguo pasa solo a los archivos, si sus casos están cerrados. Borra columnas vacías y pestañas propias: también cuentan.',
    trigger_time:
      'Cuando se agote, los correos esperan hasta mañana. Lleva menos correo a este buzón o reparte las rutas.',
    meter_cells:
      'No se pierde nada: el correo sigue en Gmail y lo que espera se lee cuando vuelve a haber sitio. Borra columnas vacías y pestañas propias.',
    meter_day:
      'No se pierde nada: el correo sigue en Gmail. Termina solo 24 horas después de la primera ejecución del día; lo que espera se lee entonces.',
    errors: 'Míralos en la pestaña Retenidos y libera los que puedan intentarse de nuevo.',
    setting: expects =>
      `Escribe en la pestaña Ajustes un valor así: ${expects}. Hasta entonces vale el predeterminado.`,
    rule: 'Arréglela en la hoja Reglas: la celda está coloreada y su nota dice qué está mal.',
    route_test: 'Pulse «Probar esta dirección» en la guía de rutas (ajustes) cuando esté arreglado.',
    no_daily_test:
      'Abra la guía de rutas en los ajustes y active de nuevo la prueba diaria: quien la enviaba puede haberse ido.',
  },
};
