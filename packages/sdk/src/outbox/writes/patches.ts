import type { Patch } from '../../store/store.ts';

/** Changes a number where it is known, never below zero. */
export const increased =
  (field: string, change: number): Patch =>
  (row) => {
    const number = row?.[field];
    return typeof number === 'number' ? { ...row, [field]: Math.max(0, number + change) } : row;
  };
