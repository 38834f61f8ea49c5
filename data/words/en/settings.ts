/** English words of this feature. */
export const settings = {} as const
