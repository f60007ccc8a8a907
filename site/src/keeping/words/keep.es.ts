// What is said about keeping, in Spanish. The words of the interface have its rules.
import type { Trouble } from '../../load';

export const es = {
  device: { phone: 'este teléfono', computer: 'este computador' },

  ask: {
    title: (device: string) => `¿Guardar en ${device}?`,
    text: 'Así puede seguir después, aunque la página se cierre. Hágalo solo si el aparato es suyo.',
    instead: (date: string) => `Reemplaza lo que se guardó aquí el ${date}.`,
    yes: 'Guardar',
    no: 'No guardar',
    kept: (device: string) => `Se guarda en ${device}. Puede borrarlo cuando quiera.`,
    refused: 'No se guarda. Sus respuestas siguen solo en esta página.',
    denied: 'Este navegador no deja guardar. Sus respuestas siguen en esta página. Puede guardarlas en un archivo.',
    more: 'Otras formas de guardar',
  },

  found: {
    title: 'Hay respuestas guardadas aquí',
    text: (date: string) => `Se guardaron el ${date}. Nadie más las tiene.`,
    go: 'Seguir donde quedé',
    erase: 'Borrar',
    stays: 'Sus respuestas guardadas siguen en este aparato.',
  },

  opened: {
    title: 'El resultado cambió',
    text: 'Las reglas o la fecha son otras. Con las mismas respuestas, ahora:',
    ended: (names: string) => `Ya no está en el catálogo: ${names}.`,
    gone: (labels: string) => `Estas respuestas ya no se usan: ${labels}.`,
    refused: 'Estas respuestas no valen con las reglas de hoy. No se abrieron, y lo que tenía sigue igual.',
    close: 'Entendido',
  },

  worker: {
    slow: 'El cálculo tarda más de lo normal. Sus respuestas siguen aquí.',
    resumed: 'El cálculo se detuvo y empezó de nuevo. No se perdió nada.',
  },

  update: {
    catalog: 'Hay reglas nuevas',
    page: 'Hay una versión nueva de esta página',
    text: 'Todo llegó completo y está comprobado. Sus respuestas se conservan y se calculan de nuevo.',
    take: 'Usarla ahora',
    later: 'Si no, se usa la próxima vez que abra la página.',
    refusedTitle: 'Llegaron reglas que no usamos',
    refused: (why: string, date: string) => `${why} Seguimos con las del ${date}.`,
    why: {
      altered: 'No son las que se publicaron.',
      signature: 'No llevan la firma que esperamos.',
      older: 'Son más antiguas que las que ya tenemos.',
      expired: 'Ya vencieron.',
      format: 'Son de otra versión de esta página.',
    } as Partial<Record<Trouble, string>>,
    alone: (date: string) => `Sin internet, todo sigue funcionando. Las reglas son del ${date}.`,
  },

  shared: {
    title: 'Computador compartido',
    lede: 'Por ejemplo en un cíber, una biblioteca o donde un vecino.',
    how: [
      'No ofrecemos guardar nada, y se borra lo que estaba guardado aquí.',
      'Tras 5 minutos sin uso se borra todo. Un minuto antes le avisamos.',
      'Al cerrar la página también se borra todo.',
    ],
    history: 'El historial del navegador puede recordar que abrió esta página. Bórrelo, o use una ventana privada.',
    turnOn: 'Activar',
    turnOff: 'Este aparato es mío: desactivar',
    banner: 'Computador compartido: se borra todo tras 5 minutos sin uso.',
    end: 'Borrar y terminar',
    warning: '¿Sigue ahí?',
    left: (seconds: number) => (seconds === 1 ? 'En 1 segundo se borra todo.' : `En ${seconds} segundos se borra todo.`),
    stay: 'Sigo aquí',
  },

  erase: {
    what: 'Se borró:',
    page: 'las respuestas de esta página',
    kept: (device: string) => `las respuestas guardadas en ${device}`,
    copy: 'la copia de la página',
    files: 'Los archivos que usted guardó siguen donde los puso.',
    copyStays: 'Queda una copia de la página, para abrirla sin internet. No lleva ninguna respuesta.',
    copyToo: 'Borrar también la copia',
    askKept: (device: string) => `También se borra lo guardado en ${device}.`,
  },

  page: {
    title: 'Guardar y abrir',
    lede: 'Usted decide si algo se guarda, y dónde. Si no lo pide, todo se borra al cerrar la página.',
    nothing: 'Todavía no hay respuestas que guardar.',
    here: (device: string) => `En ${device}`,
    hereShared: 'En un computador compartido no se guarda nada.',
    stop: 'Dejar de guardar y borrar lo guardado',
    file: 'En un archivo con clave',
    fileText: 'El archivo queda cerrado con una frase que elige usted. Sin la frase nadie lo puede leer, tampoco nosotros.',
    phrase: 'Frase para cerrarlo',
    phraseHint: (letters: number) => `Al menos ${letters} letras. Sirven cuatro palabras que usted recuerde.`,
    short: (letters: number) => `Escriba al menos ${letters} letras`,
    again: 'La misma frase, otra vez',
    differ: 'Escriba la misma frase en los dos lugares',
    show: 'Mostrar la frase',
    save: 'Guardar el archivo',
    saved: (name: string) => `Se guardó «${name}». Si olvida la frase, no se puede abrir.`,
    working: 'Un momento…',
    open: 'Abrir un archivo',
    openText: 'Elija un archivo que guardó aquí antes.',
    choose: 'Archivo',
    openPhrase: 'Frase con que lo cerró',
    openIt: 'Abrir',
    replace: 'Reemplaza las respuestas que hay ahora en esta página.',
    noFile: 'Elija el archivo',
    noPhrase: 'Escriba la frase con que lo cerró',
    wrong: 'Esa frase no abre este archivo. Revise mayúsculas, tildes y espacios',
    altered: 'Este archivo está dañado o alguien lo cambió. No se abrió, y lo que tenía sigue igual',
    foreign: 'Este no es un archivo de Ventanilla. Elija otro',
    later: 'Este archivo es de una versión más nueva de esta página. Cargue la página de nuevo y pruebe otra vez',
    noCrypto: 'En esta dirección el navegador no puede cerrar ni abrir archivos con clave. Abra la página con https.',
    sharedLink: 'Estoy en un computador compartido',
  },
};

export type KeepWords = typeof es;
