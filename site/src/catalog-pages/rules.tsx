// Who may get a program: its rules by their role, each with where it was read.
import type { CriterionWords, ProgramWords } from '../catalog';
import { SourceLine } from '../parts/reasons';
import { say } from '../say';
import type { Scene } from './material';

interface RulesProps {
  rules: CriterionWords[];
  either: boolean; // one of them is enough
  program: ProgramWords;
  scene: Scene;
}

function Rule({ rule, program, scene }: { rule: CriterionWords; program: ProgramWords; scene: Scene }) {
  const { t, c } = scene;
  const inner = rule.any_of ?? rule.all_of;
  const source = program.sources.find((one) => one.id === rule.source);
  const lead = rule.any_of ? t.program.anyOf : t.program.allOf;
  return (
    <li class="rule" id={rule.id && `r-${rule.id}`}>
      <p class="text">{rule.text ? say(scene, rule.text) : lead}</p>
      {rule.decides && <p class="small">{c.program.decides(rule.decides)}</p>}
      {rule.doubt && <p class="small doubt"><b>{t.program.doubt}:</b> {say(scene, rule.doubt)}</p>}
      {inner ? (
        <>
          {rule.text && <p class="small">{lead}</p>}
          <RuleList rules={inner} either={Boolean(rule.any_of)} program={program} scene={scene} />
        </>
      ) : source ? (
        <SourceLine source={source} speaker={scene} />
      ) : (
        <small>{c.program.noSource}</small>
      )}
    </li>
  );
}

function RuleList({ rules, either, program, scene }: RulesProps) {
  return (
    <ul class="rules">
      {rules.map((rule, index) => (
        <>
          {either && index > 0 && <li class="or">{scene.c.program.or}</li>}
          <Rule key={rule.id ?? index} rule={rule} program={program} scene={scene} />
        </>
      ))}
    </ul>
  );
}

/** A group is of the role that all its leaves share; what is mixed decides. */
export function roleOf(rule: CriterionWords): 'requirement' | 'priority' | 'condition' {
  const inner = rule.any_of ?? rule.all_of;
  if (!inner) return rule.role ?? 'requirement';
  const roles = new Set(inner.map(roleOf));
  return roles.size === 1 ? [...roles][0]! : 'requirement';
}

const subjectOf = ({ subject, for_each, applicant }: ProgramWords) =>
  for_each ? (subject === 'person' ? 'each' : 'eachMember') : applicant ? 'applicant' : subject;

export function Who({ program, scene }: { program: ProgramWords; scene: Scene }) {
  const { c } = scene;
  const either = Boolean(program.criteria.any_of);
  const all = program.criteria.any_of ?? program.criteria.all_of ?? [];
  const byRole = (role: string) => all.filter((rule) => roleOf(rule) === role);
  const part = (title: string, hint: string, rules: CriterionWords[], one: boolean) =>
    rules.length > 0 && (
      <div class="sheet part">
        <h3>{title}</h3>
        {hint && <p class="small">{hint}</p>}
        <RuleList rules={rules} either={one} program={program} scene={scene} />
      </div>
    );
  return (
    <section class="stack" id="who">
      <h2>{c.program.who}</h2>
      <p class="hint">{c.program.subject[subjectOf(program)]}</p>
      {part(either ? c.program.anyRequirement : c.program.requirements, '', byRole('requirement'), either)}
      {part(c.program.priority, c.program.priorityHint, byRole('priority'), false)}
      {part(c.program.condition, c.program.conditionHint, byRole('condition'), false)}
    </section>
  );
}
