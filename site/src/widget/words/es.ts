// What the frame says, in Spanish. The words of the interface have its rules.
export const es = {
  exit: ['Salir', ' rápido'] as [string, string], // the second is heard, and not seen
  blind: 'La página que muestra este recuadro no ve sus respuestas.',
  howToCheck: 'Cómo comprobarlo',
  erase: 'Borrar todo',
  whole: 'Abrir Ventanilla completa',
  newTab: ' (en otra pestaña)',
  begin: 'Empezar',
  about: (n: number) => (n === 1 ? 'Aquí puede ver si su hogar puede tener este programa:' : `Aquí puede ver si su hogar puede tener estos ${n} programas:`),
  limited: {
    title: (n: number) => (n === 1 ? 'Aquí se ve un solo programa' : `Aquí se ven solo ${n} programas`),
    text: 'Los eligió quien publica esta página. Su hogar puede tener otros.',
    all: 'Ver todos en Ventanilla',
  },
  none: {
    title: 'Aquí no hay programas que mostrar',
    text: 'Quien publica esta página eligió programas que no conocemos.',
  },
  refused: {
    title: 'Aquí no es seguro responder',
    text: 'Este recuadro viene de la misma dirección que la página que lo muestra. Así, la página podría leer sus respuestas.',
    mend: 'Quien publica la página tiene que servir Ventanilla desde otra dirección.',
  },
  privacy: {
    title: 'Qué ve la página que muestra este recuadro',
    sees: 'Ve esto:',
    seesList: [
      'que usted abrió el recuadro, y que pasa de una pantalla a otra',
      'cuántas pantallas de preguntas lleva',
      'que llegó a un resultado, pero no cuál',
      'cuánto espacio piden las preguntas, a grandes pasos',
    ],
    blind: 'No ve esto:',
    blindList: ['lo que usted responde', 'los nombres que escribe', 'qué programas puede tener, ni cuánto'],
    verify: 'Cómo comprobarlo',
    verifyList: [
      'Espere a leer «Listo: puede cortar internet». Corte internet y siga: todo funciona igual.',
      'Si entiende de navegadores: el recuadro viene de otra dirección. El navegador no deja que la página lo lea.',
    ],
    care: 'Otra página puede dibujar un recuadro parecido. Si duda, abra Ventanilla en otra pestaña y responda ahí.',
    more: 'Su privacidad en Ventanilla',
  },
  wrong: {
    lang: 'No hablamos ese idioma.',
    programs: (ids: string) => `No conocemos estos programas: ${ids}.`,
    concern: 'No conocemos ese motivo.',
    accent: 'Ese color no se puede leer bien. Queda el nuestro.',
    theme: 'El tema puede ser auto, light o dark.',
    radius: 'Las esquinas van de 0 a 16.',
  },
};

export type FrameWords = typeof es;
