// Every dated value of the law, with its history and the programs that use it.
import { shortName } from '../catalog';
import { dateText } from '../format';
import { hrefTo } from './address';
import { Frame } from './frame';
import { History, valueText } from './history';
import { programOf, type Parameter, type Scene } from './material';

function UsedBy({ parameter, scene }: { parameter: Parameter; scene: Scene }) {
  const { c, material } = scene;
  const users = Object.entries(material.programs).filter(([, own]) => [...own.amountParameters, ...own.ruleParameters].includes(parameter.id));
  if (users.length === 0) return <p class="small">{c.parameter.unused}</p>;
  return (
    <p class="small">
      {c.parameter.usedBy}:{' '}
      {users.map(([id], index) => <>{index > 0 && ', '}<a key={id} href={hrefTo(scene, 'programs', id)}>{shortName(programOf(scene, id))}</a></>)}.
    </p>
  );
}

function One({ parameter, scene }: { parameter: Parameter; scene: Scene }) {
  const { c, words, parameters, lang, asOf } = scene;
  const now = parameters[parameter.id];
  return (
    <section class="sheet past" id={parameter.id}>
      <h2>{words.parameters[parameter.id]!.name}</h2>
      {typeof now === 'number' && <p><b class="now num">{valueText(now, parameter, scene)}</b> <small>{c.parameter.now(dateText(asOf, lang))}</small></p>}
      <History parameter={parameter} scene={scene} />
      <UsedBy parameter={parameter} scene={scene} />
    </section>
  );
}

export function ParametersPage({ scene }: { scene: Scene }) {
  const { c, words, material } = scene;
  return (
    <Frame scene={scene} kind="amounts">
      <div class="stack-l">
        <div class="stack column">
          <h1>{c.parameter.title}</h1>
          <p class="lede">{c.parameter.lede}</p>
        </div>
        <nav aria-label={c.parameter.find} class="sheet">
          <ul class="columns">
            {material.parameters.map(({ id }) => <li key={id}><a href={`#${id}`}>{words.parameters[id]!.name}</a></li>)}
          </ul>
        </nav>
        <div class="values">{material.parameters.map((parameter) => <One key={parameter.id} parameter={parameter} scene={scene} />)}</div>
      </div>
    </Frame>
  );
}
