/** What the command line can do. */
export const commands = ['verify', 'merge', 'report', 'coverage', '--help'] as const
