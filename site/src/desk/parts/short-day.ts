/** As one writes it in a table: 21-11-2026. */
export const shortDay = (iso: string) => iso.split('-').reverse().join('-');
