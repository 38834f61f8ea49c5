import { committeeKinds } from '../model/entries/committee.ts'
import { planKinds, priorityListKinds } from '../model/entries/plan.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import { linkLabel, thingTitle, type SentenceContext } from './links.ts'
import { translate, type MessageValues } from './translate.ts'

const planning = { ...planKinds, ...priorityListKinds, ...committeeKinds }
type Kind = keyof typeof planning
type PlanningEntry = { [K in Kind]: EntryOf<K> }[Kind]

/** Whether an entry is about a plan, a priority list, a committee or an action item. */
export const isPlanning = (entry: Entry): entry is PlanningEntry => Object.hasOwn(planning, entry.kind)

/** `2.1`. */
export const versionText = ({ major, minor }: { major: number; minor: number }): string => `${major}.${minor}`

/** What the sentence of an entry about planning says. */
export function planValues(entry: PlanningEntry, context: SentenceContext): MessageValues {
  const country = context.picture.people.desks[entry.desk]?.country ?? 'US'
  switch (entry.kind) {
    case 'plan.drafted':
    case 'plan.revised': {
      const { content, changeNote } = entry.body
      const number = linkLabel({ type: 'plan', id: entry.body.plan }, context)
      const version = versionText(entry.body)
      return { number, version, title: content.title, count: content.crossings.length, text: changeNote }
    }
    case 'plan.activated': {
      const { snapshot, remarks } = entry.body
      const { number, content } = snapshot
      return { number, version: versionText(snapshot), title: content.title, text: remarks }
    }
    case 'plan.elementAssessed': {
      const { element, score, owner, evidence } = entry.body
      return {
        ...about(entry, context),
        element,
        score: score ?? 'none',
        owner: owner || 'none',
        text: evidence,
      }
    }
    case 'plan.approved':
      return { ...about(entry, context), country, text: entry.body.remarks }
    case 'plan.approvalWithdrawn':
      return { ...about(entry, context), country, text: entry.body.reason }
    case 'plan.exercised': {
      const { name, type, endedOn, crossings } = entry.body.exercise
      const said = translate(context.language, `exerciseType.${type}`)
      return { ...about(entry, context), name, type: said, on: endedOn, count: crossings.length }
    }
    case 'plan.reviewed':
      return { ...about(entry, context), on: entry.body.nextReviewBy, text: entry.body.remarks }
    case 'plan.retired':
      return { ...about(entry, context), text: entry.body.reason }
    case 'priorityList.adopted': {
      const { year, pairs, reason } = entry.body
      return { country, year: String(year), count: pairs.length, text: reason }
    }
    case 'priorityList.amended': {
      const { year, on, added, removed, reason } = entry.body
      return { year: String(year), on, added: added.length, removed: removed.length, text: reason }
    }
    default:
      return committeeValues(entry, context)
  }
}

/** Number, version and title of the plan that an entry is about. */
function about(entry: Extract<PlanningEntry, { body: { plan: string } }>, context: SentenceContext) {
  const link = { type: 'plan' as const, id: entry.body.plan }
  const hash = 'version' in entry.body ? entry.body.version : null
  const versions = context.picture.plans[entry.body.plan]?.versions ?? []
  const version = hash === null ? versions.at(-1) : versions.find((each) => each.version === hash)
  return {
    number: linkLabel(link, context),
    title: version?.content.title ?? thingTitle(link, context),
    version: version ? versionText(version) : '?',
  }
}

type CommitteeEntry = { [K in keyof typeof committeeKinds]: EntryOf<K> }[keyof typeof committeeKinds]

function committeeValues(entry: CommitteeEntry, context: SentenceContext): MessageValues {
  switch (entry.kind) {
    case 'committee.formed':
      return { number: entry.body.number, title: entry.body.title, count: entry.body.members.length }
    case 'committee.membersChanged':
    case 'committee.met': {
      const link = { type: 'committee' as const, id: entry.body.committee }
      const named = { number: linkLabel(link, context), title: thingTitle(link, context) }
      return entry.kind === 'committee.met'
        ? { ...named, on: entry.body.on, text: entry.body.minutes || entry.body.agenda }
        : { ...named, count: entry.body.members.length, text: entry.body.reason }
    }
    case 'actionItem.opened':
    case 'actionItem.updated': {
      const { title, owner, due: on, text } = entry.body
      const number = linkLabel({ type: 'actionItem', id: entry.body.actionItem }, context)
      return { number, title, owner, on, text }
    }
    case 'actionItem.closed': {
      const link = { type: 'actionItem' as const, id: entry.body.actionItem }
      const { closedOn: on, outcome: text } = entry.body
      return { number: linkLabel(link, context), title: thingTitle(link, context), on, text }
    }
  }
}
