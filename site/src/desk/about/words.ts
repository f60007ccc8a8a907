// What the page "Para municipios" says. It promises nothing that a test does not hold, and names what the desk cannot do.
export const about = {
  title: 'Para municipios',
  description: 'El Mesón de Ventanilla: cómo empezar, qué se guarda y dónde, y qué no puede hacer.',
  lede: 'El Mesón es una página para quienes atienden familias. Muestra, en una sola pantalla, lo que el Estado y su municipio ofrecen a toda la familia.',
  open: 'Abrir el Mesón',
  lists: 'Revisar una lista de hogares',
  citizens: 'Ver la página de las personas',

  start: {
    title: 'Cómo empezar',
    steps: [
      ['Abra el Mesón una vez con internet.', 'La página se copia al equipo. Después abre y funciona también sin internet.'],
      ['Elija una frase de paso.', 'Cuatro o cinco palabras al azar sirven. La frase no se guarda en ninguna parte.'],
      ['Cree un caso con «Nuevo».', 'Escriba iniciales y lo que sabe de la familia. Los resultados cambian mientras escribe.'],
      ['Registre la atención y derive.', 'El plan reúne los programas, los documentos y las derivaciones. Se imprime o se envía como archivo cifrado.'],
      ['Guarde una copia cada semana.', 'Está en «Copias y traspaso». Deje el archivo en otro lugar que este equipo.'],
    ],
    keys: 'Todo se puede hacer con el teclado. La tecla «?» muestra los atajos.',
  },

  stored: {
    title: 'Qué se guarda, y dónde',
    lede: 'No hay servidor que reciba casos. Todo lo de una familia queda en el equipo donde se escribió.',
    columns: ['Qué', 'Dónde queda', 'Quién lo puede leer', 'Cuándo se borra'],
    rows: [
      ['Los casos: respuestas, notas, plan, derivaciones. También los programas municipales en borrador.', 'En este navegador, cifrados', 'Quien tiene la frase de paso', 'Cuando usted lo borra. Cada caso lleva una fecha, y al llegar se avisa.'],
      ['La frase de paso', 'En ninguna parte', 'Nadie', 'No existe copia. Si se olvida, los casos no se pueden abrir.'],
      ['Copias y traspasos', 'En el archivo que usted guarda, cifrado', 'Quien tiene la frase de ese archivo', 'Cuando usted borra el archivo'],
      ['Informes, hojas y planillas que usted saca', 'Donde usted los guarda o imprime, sin cifrar', 'Quien tenga el papel o el archivo', 'Cuando usted los borra'],
      ['El archivo de cuentas del tablero', 'Donde usted lo guarda, cifrado', 'Quien tiene su frase. No lleva datos de personas, solo cuentas.', 'Cuando usted lo borra'],
      ['Una lista abierta en «Listas»', 'En la memoria de la página', 'Quien esté frente al equipo', 'Al cerrar la página'],
      ['La página y las reglas', 'En este navegador, sin cifrar', 'Cualquiera: son públicas', 'Al borrar los datos del navegador'],
    ],
    server: 'El servidor de esta página sabe que un equipo la pidió, como con cualquier página. No sabe nada de los casos.',
    check: 'Puede comprobarlo: corte internet y siga atendiendo. O mire la red con las herramientas del navegador.',
  },

  limits: {
    title: 'Qué no puede hacer',
    items: [
      'No decide. Orienta: cada institución resuelve con sus propios datos.',
      'No consulta el Registro Social de Hogares ni otra base del Estado. El tramo se lee de la cartola.',
      'No envía derivaciones. Usted entrega la hoja o el archivo a la otra oficina.',
      'No junta equipos por sí solo. Un caso pasa de un equipo a otro por archivo.',
      'No recupera una frase olvidada, ni un equipo perdido sin copia.',
      'No protege un equipo con programas espías, ni una sesión que quedó abierta. Se bloquea sola después de unos minutos.',
      'No reemplaza el informe social. Da un borrador de la parte económica, que usted revisa.',
      'Las reglas se escribieron de fuentes públicas. Cada una dice de dónde viene, su fecha y qué tan bien se vio.',
    ],
    clear: 'Si alguien borra los datos del navegador, borra también los casos. Por eso importan las copias.',
  },

  machine: {
    title: 'Qué equipo sirve',
    items: [
      'Un computador con 4 GB de memoria y una pantalla de 1366 por 768.',
      'Chrome o Edge desde la versión 111, Firefox desde la 114 o Safari desde el 16.4.',
      'Una ventana normal: en una privada el navegador borra los casos al cerrar.',
      'Si varias personas usan el equipo, cada una con su propio usuario del computador.',
    ],
  },

  programs: {
    title: 'Programas de su municipio',
    text: 'En «Programas» se escriben las ayudas propias con un formulario, sin programar. Se prueban con familias de ejemplo y se usan de inmediato en ese equipo.',
    publish: 'Para que las use todo el municipio, informática las publica con la herramienta de línea de comandos. El formulario muestra los pasos.',
  },

  team: {
    title: 'Para informática',
    items: [
      'Son archivos estáticos: no hay base de datos, cuentas ni servidor que mantener.',
      'Se puede alojar en un servidor propio. La guía trae la configuración y las cabeceras de seguridad.',
      'La política de seguridad de la página no le permite enviar datos a ninguna parte.',
      'El cifrado es AES-256-GCM. La llave sale de la frase con Argon2id y nunca se guarda.',
      'Las reglas van firmadas: la página no usa unas que fueron alteradas.',
    ],
  },

  foot: 'Ventanilla no es una página del Estado.',
};
