// What the page of lists says until its script is here, and where it does not run.
export const listsPage = {
  lang: 'es-CL',
  title: 'Listas – Ventanilla',
  description: 'Revise una lista de hogares en su computador: quiénes podrían recibir cada programa, y a quiénes les falta una sola respuesta.',
  body: `<div id="app" class="desk-lists"><main id="content">
<h1>Listas</h1>
<noscript><p>Esta página necesita JavaScript, porque el archivo se lee en su computador y no sale de él.</p></noscript>
</main></div>`,
};
