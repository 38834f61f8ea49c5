/** English words of this feature. */
export const facility = {} as const
