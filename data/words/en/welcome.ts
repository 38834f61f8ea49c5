/** English words of this feature. */
export const welcome = {} as const
