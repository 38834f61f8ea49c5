/** English words of this feature. */
export const decisions = {} as const
