// What a screen reader calls the frame, by the language in it.
export const TITLES: Record<string, string> = {
  es: 'Ventanilla: beneficios para su hogar',
  en: 'Ventanilla: benefits for your household',
  ht: 'Ventanilla: èd pou fwaye ou',
};
