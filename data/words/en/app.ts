/** English words of this feature. */
export const app = {} as const
