/** Texts that are neither a household nor a catalog. */
export const MALFORMED = {
  nothing: '',
  'an open bracket': '{',
  'a number': '12',
  null: 'null',
  'a list': '[]',
  'an object without what is needed': '{}',
  'a byte of zero': '\0',
  'half a character': '{"\ud800":1}',
  'a key twice': '{"as_of":"2026-11-21","as_of":"2026-11-21"}',
  'brackets without end': '['.repeat(200_000),
  'a number without end': '9'.repeat(200_000),
};
