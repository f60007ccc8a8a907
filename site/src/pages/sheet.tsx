import { Heading } from '../parts/heading';
import { Said } from '../parts/said';
import { useSpeaker } from '../parts/speaker';
import { Loading } from '../parts/waiting';
import { sheetOf } from '../qr';
import { link } from '../router';
import { useSite } from '../site';
import { furtherWords } from '../words/further/load';

/** The programs of a printed sheet, for whoever reads its code. */
export function SheetPage({ id }: { id: string }) {
  const { t, words, version } = useSite();
  const speaker = useSpeaker();
  if (!speaker || !words?.whole) return <Loading />;
  const f = furtherWords(speaker.lang).sheet;
  const sheet = sheetOf(id);
  const known = sheet.programs.filter((program) => words.programs[program]);
  const gone = sheet.programs.length - known.length;
  return (
    <div class="stack column">
      <Heading title={f.title}>{f.title}</Heading>
      <p class="hint">{f.hint} {sheet.version === version ? f.same(version) : f.other(sheet.version, version)}</p>
      {known.length === 0 ? <p>{f.none}</p> : gone > 0 && <p>{f.gone(gone)}</p>}
      <ul class="programs">
        {known.map((program) => {
          const { name, summary, apply = [] } = words.programs[program]!;
          return (
            <li class="program" key={program}>
              <div>
                <h2><a href={link('programa', program)}><Said text={name} speaker={speaker} /></a></h2>
                <p><Said text={summary} speaker={speaker} /></p>
                {apply.map((way) => <p key={way.text} class="small"><b>{t.program.channel[way.channel]}:</b> <Said text={way.text} speaker={speaker} /></p>)}
              </div>
            </li>
          );
        })}
      </ul>
      <p><a class="button" href={link('personas')}>{t.all.begin}</a></p>
    </div>
  );
}
