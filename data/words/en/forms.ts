/** English words of this feature. */
export const forms = {} as const
