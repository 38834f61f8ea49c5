/** English words of this feature. */
export const situation = {} as const
