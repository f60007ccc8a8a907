// Why an own catalog is not shown.
import type { Distrust } from '../../publication';

/**
 * 'unreachable': the page around could not fetch a file, or its host does not let other sites read it (CORS); 'options': the address or the key
 * in the snippet is none; 'too-big', 'nested', 'shape', 'text', 'link', 'name': what its files hold; 'rules': the engine refuses them;
 * 'dates': it is not for today; 'slow': it took too long; 'broken': a page of it could not be drawn.
 */
export type Why = Distrust | 'unreachable' | 'options' | 'too-big' | 'nested' | 'shape' | 'text' | 'link' | 'name' | 'rules' | 'dates' | 'slow' | 'broken';

export class Refused extends Error {
  constructor(readonly why: Why, readonly detail = '') {
    super(`${why}: ${detail}`);
  }
}
