import { parseArgs } from 'node:util'
import { commandOf, UsageError, type Command, type CommandLine } from '../../data/commands/read-command.ts'

/** @throws UsageError */
export const readCommand = (words: readonly string[]): Command => commandOf(words, parsed)

/** Whether a command prints PDF, for which it needs the app itself. */
export const needsPages = (words: readonly string[]): boolean => {
  try {
    const command = readCommand(words)
    if (command.name === 'coverage') return command.report?.format === 'pdf'
    return command.name === 'report' && command.format === 'pdf'
  } catch {
    return false
  }
}

function parsed(words: readonly string[]): CommandLine {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        lang: { type: 'string' },
        format: { type: 'string' },
        paper: { type: 'string' },
        'as-of': { type: 'string' },
        months: { type: 'string' },
        scenario: { type: 'string' },
        start: { type: 'string' },
        day: { type: 'string' },
        'passphrase-file': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (thrown) {
    throw new UsageError('headless.notUnderstood', { detail: thrown instanceof Error ? thrown.message : '' })
  }
}
