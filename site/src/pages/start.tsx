import { isEmpty } from '../answers';
import { Concerns } from '../parts/concerns';
import { More } from '../parts/more';
import { Heading } from '../parts/heading';
import { Readiness } from '../parts/frame';
import { Icon } from '../parts/icon';
import { link } from '../router';
import { useSite } from '../site';

export function StartPage() {
  const { t, answers, programCount, keeping } = useSite();
  return (
    <div class="start">
      <div class="hero column">
        <Heading title={t.start.title}>{t.start.title}</Heading>
        <p class="lede">{t.start.lede}</p>
        <p class="said small">
          <Icon name="lock" />
          <span>
            {t.start.stays} <a href={link('privacidad')}>{t.start.howToCheck}</a>
          </span>
        </p>
        {!isEmpty(answers) && (
          <p><a class="button" href={link('personas')}>{t.start.goOn}</a></p>
        )}
        {keeping && <keeping.Found />}
      </div>
      <section class="stack ask-first" aria-labelledby="what">
        <h2 id="what">{t.start.ask}</h2>
        <Concerns />
        <p class="small">
          {t.start.onlyOrders} <a href={link('programas')}>{t.start.allPrograms(programCount)}</a>
        </p>
        <p class="small"><a href={link('compartido')}>{t.start.shared}</a></p>
        {keeping && <keeping.Alone />}
        <Readiness />
        <noscript><p class="note warn">{t.start.noScript}</p></noscript>
      </section>
      <section class="window stack example" aria-labelledby="steps">
        <h2 id="steps" class="label">{t.start.steps}</h2>
        <ol class="totals">
          {t.start.stepList.map(([title, text], index) => (
            <li key={title}>
              <span class="step" aria-hidden="true">{index + 1}</span>
              <b>{title}</b>
              <span class="small">{text}</span>
            </li>
          ))}
        </ol>
      </section>
      <section class="stack proof" aria-labelledby="proof">
        <h2 id="proof">{t.start.proof}</h2>
        <div class="facts3">
          {t.start.proofs.map(([title, text]) => (
            <div key={title}>
              <h3>{title}</h3>
              <p class="small">{text}</p>
            </div>
          ))}
        </div>
        <p><a href={link('privacidad')}>{t.start.privacy}</a></p>
        <More title={t.privacy.verify}>
          <ol class="numbers">{t.privacy.verifyList.map((text) => <li key={text}>{text}</li>)}</ol>
        </More>
      </section>
    </div>
  );
}
