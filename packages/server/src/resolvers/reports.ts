import type { ReportRow } from '../store/reports.ts';
import { signedIn, type Context } from './context.ts';

export const reportTypes = {
  Report: {
    reporter: ({ reporterId }: ReportRow, _args: unknown, context: Context) =>
      reporterId === null ? null : signedIn(context).load.person.load(reporterId),
  },
};
