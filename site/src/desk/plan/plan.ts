// The pages of this part, in one script: they say much the same.
export { FollowPage } from './follow-page';
export { PlanPage } from './plan-page';
export { ReportPage } from './report-page';
export { SheetPage } from './sheet-page';
