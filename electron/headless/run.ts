import { readFile } from 'node:fs/promises'
import type { Language } from '../../data/model/country.ts'
import { Problem } from '../../data/model/problem.ts'
import { translate } from '../../data/words/translate.ts'
import { UsageError, type Command } from '../../data/commands/read-command.ts'
import { readCommand } from './arguments.ts'
import { coverageFiles } from './coverage-command.ts'
import { listScenarios } from '../../data/commands/exercise-said.ts'
import { checkExercises, writeScenario } from './exercise-command.ts'
import { mergeFiles } from './merge-command.ts'
import { failure, oneLine, type Outcome } from '../../data/commands/outcome.ts'
import { languageOf, put } from './output.ts'
import { reportFiles, type PrintPdf } from './report-command.ts'
import { verifyFiles } from './verify-command.ts'

/** Runs a command: 0 when all is well, 1 when something was refused or failed, 2 when it was not understood. */
export async function run(words: readonly string[], printPdf: PrintPdf): Promise<0 | 1 | 2> {
  const language = languageOf(process.env)
  try {
    const command = readCommand(words)
    if (command.name === 'help') {
      put(1, translate(language, 'headless.usage'))
      return 0
    }
    const outcome = await outcomeOf(command, language, printPdf).catch((thrown: unknown) =>
      failure(language, thrown),
    )
    if (command.json) put(1, JSON.stringify({ ok: outcome.isGood, command: command.name, ...outcome.json }))
    else put(outcome.isGood ? 1 : 2, outcome.text)
    return outcome.isGood ? 0 : 1
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown
    const values = Object.entries(thrown.values).map(
      ([name, value]) => [name, oneLine(String(value))] as const,
    )
    put(2, translate(language, thrown.key, Object.fromEntries(values)))
    put(2, translate(language, 'headless.usage'))
    return 2
  }
}

async function outcomeOf(
  command: Exclude<Command, { name: 'help' }>,
  language: Language,
  printPdf: PrintPdf,
): Promise<Outcome> {
  const passphrase = await passphraseOf(command.passphraseFile)
  switch (command.name) {
    case 'verify':
      return verifyFiles(command.files, passphrase, language)
    case 'merge':
      return mergeFiles(command.files, command.out, passphrase, language)
    case 'report':
      return reportFiles(command.files, { ...command, passphrase }, language, printPdf)
    case 'coverage':
      return coverageFiles(command.files, { ...command, passphrase }, language, printPdf)
    case 'exercise': {
      const written = command.language ?? language
      if (command.scenario) return writeScenario(command.scenario, written, language)
      if (command.files.length === 0) return listScenarios(language)
      return checkExercises(command.files, { start: command.start, language: written }, language)
    }
  }
}

/** The file's text without the line end that an editor adds. A passphrase in the command itself would be seen by others. */
async function passphraseOf(path: string | null): Promise<string | null> {
  if (path === null) return null
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Problem('file.unreadable', { path }, { cause })
  })
  return text.replace(/\r?\n$/, '')
}
