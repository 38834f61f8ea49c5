import { ArrowDown, ArrowUp, Plus, Scale } from 'lucide-react'
import { memo, useState } from 'react'
import type { RunView } from '../../../data/projections/run-view.ts'
import { worksheetView, type WorksheetView } from '../../../data/projections/run-worksheet.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Callout } from '../../ui/parts/Callout.tsx'
import { Table, type Sorted } from '../../ui/parts/Table.tsx'
import { useSay } from '../use-say.ts'

type Column = 'item' | 'priority' | 'gates'
type Row = WorksheetView['items'][number]

/** The prioritization worksheet of a run: what moves first by the weights in force, and why. */
export const Worksheet = memo(function Worksheet(props: { view: RunView; canAct: boolean }) {
  const t = useTranslate()
  const say = useSay()
  const openForm = useSession((state) => state.openForm)
  const { view, canAct } = props
  const { run } = view.run
  const [sort, setSort] = useState<{ by: Column; isDown: boolean }>({ by: 'priority', isDown: true })
  const sheet = worksheetView(view.run, view.playbook)
  if (!sheet) return null
  const rows = sorted(sheet.items, sort)
  const head = (column: Column) => (
    <button
      type="button"
      className="sort-head"
      onClick={() =>
        setSort({ by: column, isDown: sort.by === column ? !sort.isDown : column === 'priority' })
      }
    >
      {t(`run.sheet.${column}`)}
      {sort.by === column &&
        (sort.isDown ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
    </button>
  )
  const stateOf = (column: Column): Sorted =>
    sort.by === column ? (sort.isDown ? 'descending' : 'ascending') : 'none'
  return (
    <section className="run-sheet" aria-labelledby="run-sheet">
      <header>
        <h3 id="run-sheet">{say(sheet.worksheet.title)}</h3>
        {canAct && (
          <span className="row wrap">
            <Button
              size="sm"
              icon={<Scale aria-hidden="true" />}
              onPress={() => openForm({ name: 'runWeights', subject: run })}
            >
              {t('run.sheet.weigh')}
            </Button>
            <Button
              size="sm"
              icon={<Plus aria-hidden="true" />}
              onPress={() => openForm({ name: 'runItem', subject: run })}
            >
              {t('run.sheet.add')}
            </Button>
          </span>
        )}
      </header>
      {sheet.worksheet.note && <p className="sub read">{say(sheet.worksheet.note)}</p>}
      <Weights sheet={sheet} />
      {rows.length === 0 ? (
        <p className="sub">{t('run.sheet.empty')}</p>
      ) : (
        <Table
          label={say(sheet.worksheet.title)}
          isDense
          head={[head('item'), head('priority'), head('gates'), t('run.sheet.why')]}
          sorted={[stateOf('item'), stateOf('priority'), stateOf('gates'), null]}
        >
          {rows.map((row) => (
            <SheetRow key={row.item.item} row={row} sheet={sheet} run={run} canAct={canAct} />
          ))}
        </Table>
      )}
    </section>
  )
})

const gateOrder = { stopped: 0, unknown: 1, passed: 2 } as const

function sorted(items: readonly Row[], { by, isDown }: { by: Column; isDown: boolean }): Row[] {
  // As it comes: what a gate stops is last whatever its score.
  if (by === 'priority') return isDown ? [...items] : items.toReversed()
  const compare = (a: Row, b: Row) =>
    by === 'item'
      ? a.item.title.localeCompare(b.item.title)
      : gateOrder[a.priority.gate] - gateOrder[b.priority.gate]
  const rows = items.toSorted(compare)
  return isDown ? rows.reverse() : rows
}

/** The weights in force, which version they are, why, and the decision by which both countries agree to them. */
function Weights({ sheet }: { sheet: WorksheetView }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const decision = useWorkspace((state) => state.picture?.decisions[sheet.weighting?.agreedBy ?? ''])
  const { weighting, worksheet, version } = sheet
  if (!weighting) return <Callout tone="warn">{t('run.sheet.noWeights')}</Callout>
  const said = worksheet.criteria
    .filter(({ id }) => (weighting.weights[id] ?? 0) > 0)
    .map(({ id, text }) => `${say(text)} ${format.number(weighting.weights[id] ?? 0)}`)
  return (
    <p className="sub">
      {t('run.sheet.weights', {
        version,
        weights: said.join('; '),
        decision: decision ? decision.number : 'none',
      })}{' '}
      {weighting.text}
    </p>
  )
}

function SheetRow(props: { row: Row; sheet: WorksheetView; run: string; canAct: boolean }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const openForm = useSession((state) => state.openForm)
  const { item, priority } = props.row
  const { worksheet, weighting } = props.sheet
  const nameOf = (id: string) => {
    const found = [...worksheet.criteria, ...worksheet.gates].find((each) => each.id === id)
    return found ? say(found.text) : id
  }
  const stopping = worksheet.gates.filter(({ id }) => item.gates[id] === false).map(({ text }) => say(text))
  const counted = worksheet.criteria.filter(
    ({ id }) => (weighting?.weights[id] ?? 0) > 0 && item.scores[id] !== undefined,
  )
  const why =
    priority.gate === 'stopped'
      ? t('run.sheet.stopped', { gates: stopping.join('; ') })
      : priority.share === null
        ? priority.unscored.length > 0
          ? t('run.sheet.unscored', { criteria: priority.unscored.map(nameOf).join('; ') })
          : t('run.sheet.unweighted')
        : counted
            .map(
              ({ id, text }) =>
                `${say(text)} ${format.number(item.scores[id] ?? 0)} × ${format.number(weighting?.weights[id] ?? 0)}`,
            )
            .join('; ')
  return (
    <tr className={priority.gate}>
      <td>
        {props.canAct ? (
          <button
            type="button"
            className="sheet-item"
            onClick={() => openForm({ name: 'runItem', subject: props.run, option: item.item })}
          >
            {item.title}
          </button>
        ) : (
          item.title
        )}{' '}
        <CountryMark country={item.country} />
      </td>
      <td className="num">
        {priority.share === null ? t('run.sheet.noScore') : format.percent(priority.share)}
      </td>
      <td>{t(`gateState.${priority.gate}`)}</td>
      <td className="sub">{why}</td>
    </tr>
  )
}
