/** English words of this feature. */
export const log = {} as const
