import type { Language, Releasability } from '../model/country.ts'
import type { Link } from '../model/entries/body.ts'
import type { DecisionTerms } from '../model/entries/decision.ts'
import type { Draft } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { DecisionPoint, Playbook } from '../model/playbook.ts'
import type { Picture } from './picture.ts'
import { entryIn } from './entry-in.ts'

/** What an official says when a run starts. */
export type RunStart = {
  run: string
  facility: string
  startedAt: Instant
  releasability: Releasability
  text: string
  links: readonly Link[]
}

/**
 * The entries that start a run, in the order to write them: first the playbook itself, unless the log has this version
 * where the run may name it, so that the other country reads the same steps, whatever version of the app it has.
 */
export function draftsToStart(
  { playbook, hash }: { playbook: Playbook; hash: Sha256 },
  { run, facility, startedAt, releasability, text, links }: RunStart,
  picture: Picture,
): Draft[] {
  const { id, version, title } = playbook
  const base = { releasability, basedOn: [], attachments: [] }
  const known = picture.playbooks[hash]
  const entry = known && entryIn(picture.timeline, known.entry)?.entry
  const isAtHand = entry?.releasability === 'SHARED' || entry?.releasability === releasability
  const adopted: Draft = {
    ...base,
    kind: 'playbook.adopted',
    occurredAt: null,
    body: { playbook, hash, text: '' },
  }
  const started: Draft = {
    ...base,
    kind: 'run.started',
    occurredAt: null,
    body: { run, playbook: { id, version, hash, title }, facility, startedAt, text, links: [...links] },
  }
  return isAtHand ? [started] : [adopted, started]
}

/**
 * The terms of the shared decision that an option proposes: titled in the author's language, worded in both, linked to
 * the run; null where the option asks no decision.
 */
export function decisionTermsOf(
  point: DecisionPoint,
  option: string,
  run: string,
  language: Language,
): DecisionTerms | null {
  const proposes = point.options.find(({ id }) => id === option)?.proposes
  if (!proposes) return null
  const { title, text } = proposes
  return {
    title: title[language],
    text: language === 'fr' ? `${text.fr}\n\n${text.en}` : `${text.en}\n\n${text.fr}`,
    needs: point.needs,
    conditions: [],
    authority: { US: '', CA: '' },
    effectiveFrom: null,
    expiresAt: null,
    reviewAt: null,
    answerBy: null,
    links: [{ type: 'run', id: run }],
  }
}
