import { useMemo } from 'preact/hooks';
import type { Answers } from '../../answers';
import type { Speaker } from '../../say';
import { es } from '../../words/es';
import { useRules } from '../rules';
import { useDesk } from '../state';
import { attend } from '../words/attend';

const t = { ...es, program: { ...es.program, ...attend.rule } };

/** What sentences about a case are made of, once the rules are here. Its members are called by their initials. */
export function useDeskSpeaker(answers: Answers): Speaker | undefined {
  const { rules } = useRules();
  const asOf = useDesk().today();
  return useMemo(() => rules && { t, words: rules.words, lang: 'es', answers, parameters: rules.parameters, asOf }, [rules, answers, asOf]);
}
