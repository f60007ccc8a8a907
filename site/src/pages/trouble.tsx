import { isEmpty } from '../answers';
import { Heading } from '../parts/heading';
import { toCatalog } from '../parts/frame';
import { useSite } from '../site';

/** What went wrong, in words, and the way on. */
export function TroublePage() {
  const { site, t, trouble, answers, lang, keeping } = useSite();
  if (!trouble) return null;
  // A new load fetches what failed anew, and loses nothing while there are no answers.
  const again = () => (isEmpty(answers) ? location.reload() : void site.start());
  return (
    <div class="stack column">
      <div class="error stack" role="alert">
        <Heading title={t.trouble.title}>{t.trouble.title}</Heading>
        <p>{t.trouble[trouble]}</p>
        <p>{t.trouble.stays}</p>
        {!isEmpty(answers) && <p>{t.trouble.here}</p>}
        {keeping && <keeping.FoundStays />}
        <p class="row">
          <button type="button" class="button" onClick={again}>{t.trouble.again}</button>
        </p>
      </div>
      <p>{t.trouble.meanwhile} <a href={toCatalog(site, lang)}>{t.foot.catalog}</a></p>
    </div>
  );
}
