// Everything about keeping, in one file that is fetched whole after the first question.
export { Keeper } from './keeper';
export { AskCard } from './ask-card';
export { AskKept, Erased } from './erased';
export { Alone, Found, FoundStays } from './found';
export { Notices } from './notices';
export { KeepPage } from './keep-page';
export { SharedPage } from './shared-page';
export { keepWords } from './words/load';
