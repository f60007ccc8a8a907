import { useSite } from '../site';

/** What the parts of keeping show; they come along with it. */
export function useKeep() {
  const { keeper, k, ...rest } = useSite();
  const device = k!.device[matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer'];
  return { ...rest, keeper: keeper!, keep: keeper!.state, k: k!, device };
}
