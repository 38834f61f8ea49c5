import { directions, type Direction, type Language, type Mode } from '../model/country.ts'
import type { StateCell } from '../model/entries/status.ts'
import { formatList } from './format.ts'
import { translate } from './translate.ts'

/** `Into Canada: closed for trucks and cars; open for buses.` Each direction once. */
export function cellsSentence(cells: readonly StateCell[], language: Language): string {
  return directions
    .flatMap((direction) => {
      const groups = new Map<string, StateCell[]>()
      for (const cell of cells.filter((each) => each.direction === direction)) {
        const key = `${cell.state} ${cell.note ?? ''}`
        groups.set(key, [...(groups.get(key) ?? []), cell])
      }
      if (groups.size === 0) return []
      const said = [...groups.values()].map((group) => {
        const { state, note } = group[0] as StateCell
        const modes = formatList(
          group.map(({ mode }) => modeName(mode, language)),
          language,
        )
        return translate(language, 'sentence.cells', { state, modes, note: note ? `(${note})` : '' }).trim()
      })
      return [
        `${directionName(direction, language)}${language === 'fr' ? '\u00a0' : ''}: ${said.join('; ')}.`,
      ]
    })
    .join(' ')
}

/** `trucks`. */
export const modeName = (mode: Mode, language: Language) => translate(language, `modeText.${mode}`)
const directionName = (direction: Direction, language: Language) =>
  translate(language, `direction.${direction}`)
