/** Where "Para municipios" stands, from the root of the site. */
export const MUNICIPALITIES = 'meson/para-municipios/index.html';
