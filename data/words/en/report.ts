/** English words of this feature. */
export const report = {} as const
