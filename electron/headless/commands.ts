/** What the command line can do. */
export const commands = ['verify', 'merge', 'report', 'coverage', 'exercise', '--help'] as const
