import { useEffect, useState } from 'react'
import type { Country } from '../../../data/model/country.ts'
import { nextFor, type RunView } from '../../../data/projections/run-view.ts'
import { laneKey, type RunState } from '../../../data/projections/runs.ts'
import { mayFill } from '../../../data/projections/may-run.ts'
import { mayWork } from '../../../data/rules/playbook-timers.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { draft } from '../../state/write.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { usePlaybooks } from '../playbooks-store.ts'
import { itemId, optionId } from './Lanes.tsx'
import { canAnswerPoint } from './point-half.ts'
import { allItems, isWorkedBy, type RunItem } from './run-items.ts'
import type { StepActs } from './StepCard.tsx'
import { useActs } from './use-acts.ts'

type LaneItem = Extract<RunItem, { type: 'lane' }>
type PointItem = Extract<RunItem, { type: 'point' }>

/** What is selected in a run and what can be done with it, by keys and by presses alike. */
export function useRunWork(view: RunView, runs: readonly RunState[], country: Country, canAct: boolean) {
  const { run } = view
  const { openForm } = useSession.getState()
  const { showRun, showLibrary } = usePlaybooks.getState()
  const desk = useDesk((state) => state.acting?.desk.id ?? '')
  const { act, problem } = useActs()
  const [selected, setSelected] = useState<string | null>(() => nextKey(view, country))
  const [isOpen, setOpen] = useState(false)
  const [filled, setFilled] = useState<string | null>(null)
  /** Where the focus goes once the card it stands on is shown. */
  const [sought, setSought] = useState<{ id: string } | null>(null)
  const items = allItems(view)
  const item = items.find(({ key }) => key === selected)

  useEffect(() => {
    const found = sought && document.getElementById(sought.id)
    found?.focus()
    found?.scrollIntoView({ block: 'nearest' })
  }, [sought])

  const take = (key: string | null, isDetail = isOpen) => {
    if (key === null) return
    setSelected(key)
    setOpen(isDetail)
    setSought({ id: itemId(key) })
  }
  const select = (key: string) => take(key, key === selected ? !isOpen : true)
  const step = (by: 1 | -1) => () => {
    const mine = items.filter((each) => each.key === selected || isWorkedBy(each, country))
    const place = mine.findIndex(({ key }) => key === selected)
    take(mine[place + by]?.key ?? (place < 0 ? (mine[0]?.key ?? null) : null))
  }
  const actsOf = ({ step: { step: each }, lane }: LaneItem): StepActs => {
    const target = { run: run.run, step: each.id, lane: lane.lane }
    const given = { releasability: run.releasability }
    const form = (how: string) => () =>
      openForm({ name: 'runStep', subject: run.run, option: `${how} ${each.id} ${lane.lane}` })
    return {
      done: () => void act(draft('run.stepDone', { ...target, text: '' }, given)),
      late: form(lane.timer?.state === 'overdue' ? 'late' : 'done'),
      begin: () => void act(draft('run.stepStarted', { ...target, text: '' }, given)),
      skip: form('skip'),
    }
  }
  const answer = ({ point }: PointItem) => {
    if (point.decision)
      openForm({ name: 'decisionAnswer', subject: point.decision.decision, option: 'concur' })
  }
  const elementsOfStep = item
    ? item.type === 'lane'
      ? item.step.step.elements
      : (view.playbook.steps.find(({ id }) => id === item.point.point.step)?.elements ?? [])
    : null
  const fillFirst = () => {
    const ids = elementsOfStep?.length ? elementsOfStep : view.playbook.elements.map(({ id }) => id)
    const open = view.elements.filter(({ element }) => ids.includes(element.id) && mayFill(element, country))
    const first = open.find(({ subjects, missing }) => subjects.length === 0 || missing.includes(country))
    setFilled((first ?? open[0])?.element.id ?? null)
  }
  const isWorkable =
    item?.type === 'lane' && canAct && item.lane.ended === null && mayWork(item.lane.lane, country)
  const acts = isWorkable ? actsOf(item) : null
  const canAnswer = item?.type === 'point' && canAct && canAnswerPoint(item.point, country, desk)
  const enter = () => {
    if (item?.type === 'point' && isOpen) document.getElementById(optionId)?.focus()
    else setOpen(!isOpen)
  }
  const nextRun = () => {
    const place = runs.findIndex((each) => each.run === run.run)
    showRun(runs[(place + 1) % runs.length]?.run ?? run.run)
  }
  useHotkeys('playbooks', {
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    t: () => take(nextKey(view, country)),
    ...(acts && item && { Space: onCard(acts.done, item.key), 'Shift+Space': acts.late, x: acts.skip }),
    ...(acts && item?.type === 'lane' && item.lane.state !== 'started' && { g: acts.begin }),
    ...(item && { Enter: onCard(enter, item.key) }),
    ...(canAnswer && { c: () => answer(item) }),
    ...(canAct && {
      e: fillFirst,
      l: () => openForm({ name: 'note', subject: run.run }),
      z: () => openForm({ name: 'runEnd', subject: run.run }),
    }),
    ...(runs.length > 1 && { v: nextRun }),
    y: () => showLibrary(run.playbook.hash),
    ...(isOpen && { Escape: () => setOpen(false) }),
  })
  return { selected, isOpen, select, actsOf, answer, problem, elementsOfStep, filled, fill: setFilled }
}

/** Enter and Space are for what is selected only on its card or nowhere: another button that has the focus keeps its own. */
const onCard = (act: () => void, key: string) => (event: KeyboardEvent) => {
  const { target } = event
  const isElsewhere = target instanceof HTMLButtonElement && target.id !== itemId(key)
  if (isElsewhere) target.click()
  else act()
}

/** The card of what comes next for a country; null when nothing is left. */
function nextKey(view: RunView, country: Country): string | null {
  const [next] = nextFor(view, country)
  return next ? laneKey(next.step.id, next.lane.lane) : null
}
