import { useEffect, useState } from 'preact/hooks';
import { pageIsClosed } from '../load';
import { Heading } from '../parts/heading';
import { Glyph } from '../parts/icon';
import { Readiness } from '../parts/frame';
import { useSite } from '../site';

const CHECKS = ['page', 'worker', 'host'] as const;

export function PrivacyPage() {
  const { t, offline, shut, host, further } = useSite();
  const [closed, setClosed] = useState<boolean>();
  useEffect(() => void pageIsClosed().then(setClosed), []);
  const holds = { page: closed === true, worker: shut, host };
  const tried = offline && closed !== undefined;
  return (
    <div class="stack-l column">
      <div class="stack">
        <Heading title={t.privacy.title}>{t.privacy.title}</Heading>
        <p class="lede">{t.privacy.lede}</p>
      </div>
      <section class="stack">
        <h2>{t.privacy.how}</h2>
        <ul class="bullets">{t.privacy.howList.map((text) => <li key={text}>{text}</li>)}</ul>
      </section>
      <section class="stack">
        <h2>{t.privacy.verify}</h2>
        <ol class="numbers">{t.privacy.verifyList.map((text) => <li key={text}>{text}</li>)}</ol>
        <Readiness />
      </section>
      <section class="stack">
        <h2>{t.privacy.here}</h2>
        <p class="hint">{tried ? t.privacy.hereHint : t.privacy.waiting}</p>
        {tried && (
          <ul class="sheet">
            {CHECKS.map((check) => (
              <li class="reason" key={check}>
                <Glyph group={holds[check] ? 'yes' : 'ask'} />
                <p>{t.privacy.checks[check][holds[check] ? 0 : 1]}</p>
              </li>
            ))}
          </ul>
        )}
        {further && <further.Policy />}
      </section>
      {further && <further.Rebuild />}
      <section class="stack">
        <h2>{t.privacy.cannot}</h2>
        <ul class="bullets">{t.privacy.cannotList.map((text) => <li key={text}>{text}</li>)}</ul>
        <p>{t.privacy.exit}</p>
      </section>
    </div>
  );
}
