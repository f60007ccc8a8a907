// The pages of a frame follow each other in memory. In the browser's history each would be a step of the page around it too, whose "back" would then
// go through questions; and an address that changed would be one that the page around it could change.
import { way } from '../router';

export function keepTrail() {
  const trail = [''];
  way.at = () => trail.at(-1)!;
  way.push = (to) => void trail.push(to);
  way.replace = (to) => void (trail[trail.length - 1] = to);
  way.back = () => {
    if (trail.length > 1) trail.pop();
    dispatchEvent(new PopStateEvent('popstate'));
  };
}
