import { Back } from '../parts/frame';
import { Heading } from '../parts/heading';
import { go } from '../router';
import { useKeep } from './use-keep';

export function SharedPage() {
  const { keeper, keep, k, t } = useKeep();
  const turnOn = () => {
    keeper.share(true);
    go('');
  };
  return (
    <div class="stack column">
      <Back>{t.back}</Back>
      <Heading title={k.shared.title}>{k.shared.title}</Heading>
      <p class="lede">{k.shared.lede}</p>
      <ul class="bullets">{k.shared.how.map((text) => <li key={text}>{text}</li>)}</ul>
      <p class="hint">{k.shared.history}</p>
      <div class="actions">
        {keep.shared ? (
          <>
            <button type="button" class="button second danger" onClick={() => void keeper.eraseShared()}>{k.shared.end}</button>
            <button type="button" class="link" onClick={() => keeper.share(false)}>{k.shared.turnOff}</button>
          </>
        ) : (
          <button type="button" class="button" onClick={turnOn}>{k.shared.turnOn}</button>
        )}
      </div>
    </div>
  );
}
