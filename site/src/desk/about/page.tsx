// "Para municipios", as text for the build: it needs no script, and stays on the device with the desk.
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Mark } from '../../parts/icon';
import { MUNICIPALITIES } from './address';
import { about as t } from './words';

const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const Items = ({ items }: { items: string[] }) => <ul class="stack">{items.map((one) => <li key={one}>{one}</li>)}</ul>;

function About() {
  const [what, ...columns] = t.stored.columns;
  return (
    <>
      <a class="skip" href="#contenido">Ir al contenido</a>
      <header class="top"><div><a class="brand" href="../../"><Mark />Ventanilla</a></div></header>
      <main id="contenido" class="wrap stack-l about" tabIndex={-1}>
        <div class="stack column">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <p><a class="button" href="../">{t.open}</a></p>
          <p><a href="../listas/">{t.lists}</a> · <a href="../../">{t.citizens}</a></p>
        </div>
        <div class="halves-l">
          <Section id="empezar" title={t.start.title}>
            <ol class="stack">{t.start.steps.map(([step, more]) => <li key={step}><b>{step}</b> {more}</li>)}</ol>
            <p>{t.start.keys}</p>
          </Section>
          <Section id="equipo" title={t.machine.title}><Items items={t.machine.items} /></Section>
        </div>
        <Section id="guarda" title={t.stored.title}>
          <p>{t.stored.lede}</p>
          <div class="scroll" tabIndex={0} role="region" aria-labelledby="guarda">
            <table>
              <thead><tr><th scope="col">{what}</th>{columns.map((one) => <th key={one} scope="col">{one}</th>)}</tr></thead>
              <tbody>{t.stored.rows.map(([name, ...cells]) => <tr key={name}><th scope="row">{name}</th>{cells.map((cell, index) => <td key={cell} data-column={columns[index]}>{cell}</td>)}</tr>)}</tbody>
            </table>
          </div>
          <p>{t.stored.server} {t.stored.check}</p>
        </Section>
        <div class="halves-l">
          <Section id="limites" title={t.limits.title}><Items items={t.limits.items} /><p class="note warn">{t.limits.clear}</p></Section>
          <div class="stack-l">
            <Section id="programas" title={t.programs.title}><p>{t.programs.text}</p><p>{t.programs.publish}</p></Section>
            <Section id="informatica" title={t.team.title}><Items items={t.team.items} /></Section>
          </div>
        </div>
      </main>
      <footer class="foot"><div><p>{t.foot}</p></div></footer>
    </>
  );
}

export const renderAbout = () => ({ path: MUNICIPALITIES, title: `${t.title} – Ventanilla`, description: t.description, body: renderToString(<About />) });
