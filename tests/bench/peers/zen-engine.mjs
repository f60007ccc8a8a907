// @gorules/zen-engine, a native addon: one decision of one expression node, compiled beforehand (ZenDecisionContent).
import { fold } from '../catalog/tree.mjs';
import { zen } from '../languages/zen.mjs';

export const download = null; // a native addon: no browser loads it

export function rulesOf(programs) {
  const expressions = programs.map(({ criteria }, index) => ({ id: `e${index}`, key: `p${index}`, value: fold(zen, criteria) }));
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'in' },
    { id: 'rules', type: 'expressionNode', name: 'rules', content: { expressions } },
    { id: 'out', type: 'outputNode', name: 'out' },
  ];
  const edges = [
    { id: '1', type: 'edge', sourceId: 'in', targetId: 'rules' },
    { id: '2', type: 'edge', sourceId: 'rules', targetId: 'out' },
  ];
  return JSON.stringify({ nodes, edges });
}

export async function load(rules) {
  const { ZenDecisionContent, ZenEngine } = await import('@gorules/zen-engine');
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(rules)));
  const count = JSON.parse(rules).nodes[1].content.expressions.length;
  return async (household) => {
    const { result } = await decision.evaluate(household);
    return Array.from({ length: count }, (_, index) => result[`p${index}`]);
  };
}
