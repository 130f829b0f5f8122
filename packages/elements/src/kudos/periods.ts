/** The present week, month, quarter or year. */
export type Period = 'all' | 'week' | 'month' | 'quarter' | 'year';

export const periods: readonly Period[] = ['all', 'week', 'month', 'quarter', 'year'];

/** When it began, at midnight where the reader is; undefined for all. Weeks begin on Monday. */
export function startOf(period: Period, now: Date = new Date()): string | undefined {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  switch (period) {
    case 'week':
      return new Date(year, month, day - ((now.getDay() + 6) % 7)).toISOString();
    case 'month':
      return new Date(year, month, 1).toISOString();
    case 'quarter':
      return new Date(year, month - (month % 3), 1).toISOString();
    case 'year':
      return new Date(year, 0, 1).toISOString();
    default:
      return undefined;
  }
}
