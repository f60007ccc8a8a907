import { langOf } from '../lent';
import { Heading } from '../parts/heading';
import { Said } from '../parts/said';
import { useSpeaker } from '../parts/speaker';
import { Loading } from '../parts/waiting';
import { link } from '../router';
import { useSite } from '../site';

/** Every program of the catalog, by what it is about. */
export function ProgramsPage() {
  const { t, words } = useSite();
  const speaker = useSpeaker();
  if (!words || !speaker) return <Loading />;
  const programs = Object.entries(words.programs);
  return (
    <div class="stack-l column">
      <div class="stack">
        <Heading title={t.all.title}>{t.all.title}</Heading>
        <p class="hint">{t.all.hint(programs.length)}</p>
        <p><a class="button" href={link('personas')}>{t.all.begin}</a></p>
      </div>
      {Object.entries(t.all.sectors).map(([sector, title]) => {
        const own = programs.filter(([, program]) => program.sector === sector);
        return own.length === 0 ? null : (
          <section class="group" key={sector}>
            <h2>{title}<span class="count">{t.programs(own.length)}</span></h2>
            <ul class="programs">
              {own.map(([id, program]) => (
                <li class="program" key={id}>
                  <div>
                    <h3 lang={langOf(words, program.name)}><a href={link('programa', id)}>{program.name}</a></h3>
                    <p><Said text={program.summary} speaker={speaker} /></p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
