import { useId } from 'react'
import { directions, type Direction, type Mode } from '../../data/model/country.ts'
import type { FacilityState, StateCell } from '../../data/model/entries/status.ts'
import { CountryMark } from './CountryMark.tsx'
import { StatusShape } from './StatusMark.tsx'
import { Button } from './parts/Button.tsx'
import type { FieldProps } from './parts/FieldFrame.tsx'
import { useTranslate } from '../i18n/use-translate.ts'
import './cells-grid.css'

const states: readonly FacilityState[] = ['open', 'restricted', 'closed']

/** A state for each direction and kind of traffic; what is left alone is not reported. */
export function CellsGrid(
  props: FieldProps & {
    value: readonly StateCell[]
    onChange: (cells: StateCell[]) => void
    modes: readonly Mode[]
  },
) {
  const t = useTranslate()
  const id = useId()
  const { value, onChange } = props
  const cellOf = (direction: Direction, mode: Mode) =>
    value.find((cell) => cell.direction === direction && cell.mode === mode)
  const without = (direction: Direction, mode: Mode) =>
    value.filter((cell) => cell.direction !== direction || cell.mode !== mode)
  const setState = (direction: Direction, mode: Mode, state: FacilityState | null) => {
    const note = cellOf(direction, mode)?.note
    const kept = state === 'restricted' && note !== undefined ? { note } : {}
    onChange([...without(direction, mode), ...(state ? [{ direction, mode, state, ...kept }] : [])])
  }
  const setAll = (direction: Direction, state: FacilityState) =>
    onChange([
      ...value.filter((cell) => cell.direction !== direction),
      ...props.modes.map((mode) => ({ direction, mode, state })),
    ])
  return (
    <div className="fld" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
      <span className="fld-label" id={`${id}-label`}>
        {props.label}
        {props.isRequired && <span className="fld-mark">{t('ui.required')}</span>}
      </span>
      {props.hint && <span className="fld-hint">{props.hint}</span>}
      <table className={`cells${props.error ? ' invalid' : ''}`}>
        <thead>
          <tr>
            <td />
            {directions.map((direction) => (
              <th key={direction} scope="col">
                <span className="cells-head">
                  <CountryMark country={direction === 'toUS' ? 'US' : 'CA'} />
                  {t(`direction.${direction}`)}
                  <span className="cells-all">
                    {states.map((state) => (
                      <Button
                        key={state}
                        size="sm"
                        variant="ghost"
                        icon={<StatusShape state={state} />}
                        label={t('form.cells.all', {
                          state: t(`state.${state}`),
                          direction: t(`direction.${direction}`),
                        })}
                        onPress={() => setAll(direction, state)}
                      />
                    ))}
                  </span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.modes.map((mode) => (
            <tr key={mode}>
              <th scope="row">{t(`mode.${mode}`)}</th>
              {directions.map((direction) => (
                <td key={direction}>
                  <Cell
                    cell={cellOf(direction, mode)}
                    label={`${t(`mode.${mode}`)}, ${t(`direction.${direction}`)}`}
                    onState={(state) => setState(direction, mode, state)}
                    onNote={(note) => {
                      const cell = cellOf(direction, mode)
                      if (!cell) return
                      const { direction: to, mode: of, state } = cell
                      onChange([
                        ...without(to, of),
                        { direction: to, mode: of, state, ...(note.trim() ? { note } : {}) },
                      ])
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span id={`${id}-note`} className="fld-error">
        {props.error}
      </span>
    </div>
  )
}

function Cell(props: {
  cell: StateCell | undefined
  label: string
  onState: (state: FacilityState | null) => void
  onNote: (note: string) => void
}) {
  const t = useTranslate()
  const name = useId()
  const { cell } = props
  return (
    <div className="cell-pick">
      <div role="radiogroup" aria-label={props.label} className="cell-states">
        {[null, ...states].map((state) => {
          const word = state ? t(`state.${state}`) : t('form.cells.none')
          const isChosen = (cell?.state ?? null) === state
          return (
            <label
              key={state ?? 'none'}
              className={`cell-state ${state ?? 'none'}${isChosen ? ' on' : ''}`}
              title={word}
            >
              <input
                type="radio"
                name={name}
                className="vh"
                checked={isChosen}
                onChange={() => props.onState(state)}
                aria-label={word}
              />
              {state ? <StatusShape state={state} /> : <span aria-hidden="true">–</span>}
              {isChosen && <span className="cell-word">{word}</span>}
            </label>
          )
        })}
      </div>
      {cell?.state === 'restricted' && (
        <input
          className="field cell-note"
          aria-label={t('form.cells.note', { cell: props.label })}
          placeholder={t('form.cells.notePlaceholder')}
          value={cell.note ?? ''}
          onChange={(event) => props.onNote(event.target.value)}
        />
      )}
    </div>
  )
}
