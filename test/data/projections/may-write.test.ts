import { describe, expect, test } from 'vitest'
import type { Link } from '../../../data/model/entries/body.ts'
import type { Draft, Entry } from '../../../data/model/entry.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'
import { whyNotRevise, whyNotWrite, type Author } from '../../../data/projections/may-write.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { at, desks, LogWriter, officials } from '../../support/log-fixture.ts'

const id = (n: number) => `0192f000-0000-7000-8000-00000000000${n}`
const author = (country: 'US' | 'CA'): Author => ({
  country,
  desk: desks[country],
  official: officials[country],
})
const note = (text: string, links: Link[] = []): BodyOf<'note.added'> => ({
  text,
  form: 'note',
  tags: [],
  links,
})

function log() {
  const writer = new LogWriter().enrol()
  const secret = writer.write('US', 'note.added', note('Kept by the US'), { releasability: 'US' })
  const shared = writer.write('CA', 'note.added', note('Known to both'))
  const request = writer.write('US', 'request.opened', {
    request: id(1),
    number: 'DET-1',
    subject: 'equipment',
    to: 'CA',
    title: 'Two scanners',
    text: '',
    legalBasis: '',
    neededBy: null,
    links: [],
  })
  const proposal = writer.write('US', 'decision.proposed', {
    decision: id(2),
    number: 'DET-2',
    title: 'Divert',
    text: 'Trucks to Blue Water',
    needs: ['US', 'CA'],
    conditions: [],
    authority: { US: '', CA: '' },
    effectiveFrom: null,
    expiresAt: null,
    reviewAt: null,
    answerBy: null,
    links: [],
  })
  return { writer, secret, shared, request, proposal, picture: pictureOf(writer.entries, 'US') }
}

const draftOf = (kind: string, body: object, releasability = 'SHARED', basedOn: string[] = []) =>
  ({ kind, body, releasability, basedOn, occurredAt: at(99), attachments: [] }) as unknown as Draft
const pointingAt = ({ hash }: Entry) => note('See', [{ type: 'entry', id: hash }])

describe('what a form refuses before the log would', () => {
  test('[LOG-7] a shared entry that points at a country-only one is refused', () => {
    const { secret, shared, picture } = log()
    const refused = draftOf('note.added', pointingAt(secret))
    expect(whyNotWrite(refused, picture, author('US'))).toBe('log.shared-links-to-country-only')
    expect(whyNotWrite({ ...refused, releasability: 'US' }, picture, author('US'))).toBeNull()
    expect(whyNotWrite(draftOf('note.added', pointingAt(shared)), picture, author('US'))).toBeNull()
  })

  test('[LOG-7] so is one that only builds on a country-only entry', () => {
    const { secret, picture } = log()
    const draft = draftOf('note.added', note('Built'), 'SHARED', [secret.hash])
    expect(whyNotWrite(draft, picture, author('US'))).toBe('log.shared-links-to-country-only')
  })

  test('[LOG-10] a country-only change of a shared thing is refused', () => {
    const { proposal, picture } = log()
    const rescind = draftOf('decision.rescinded', { decision: id(2), reason: 'x' }, 'US', [proposal.hash])
    expect(whyNotWrite(rescind, picture, author('US'))).toBe('log.thing-is-shared')
    expect(whyNotWrite({ ...rescind, releasability: 'SHARED' }, picture, author('US'))).toBeNull()
  })

  test('[FRM-1] nobody writes entries that only the other country holds', () => {
    const { picture } = log()
    expect(whyNotWrite(draftOf('note.added', note('x'), 'CA'), picture, author('US'))).toBe(
      'log.not-your-country',
    )
  })

  test('[LOG-8] only the author’s country corrects, and nobody corrects twice what was retracted', () => {
    const { writer, shared, picture } = log()
    expect(whyNotRevise(shared.hash, 'correct', picture, 'US')).toBe('log.not-your-country')
    expect(whyNotRevise(shared.hash, 'correct', picture, 'CA')).toBeNull()
    writer.write('CA', 'entry.retracted', { entry: shared.hash, reason: 'wrong' })
    const later = pictureOf(writer.entries, 'CA')
    expect(whyNotRevise(shared.hash, 'correct', later, 'CA')).toBe('log.already-retracted')
  })

  test('[LOG-9] terms of a decision are neither corrected nor retracted', () => {
    const { proposal, picture } = log()
    expect(whyNotRevise(proposal.hash, 'correct', picture, 'US')).toBe('log.decision-terms')
    expect(whyNotRevise(proposal.hash, 'retract', picture, 'US')).toBe('log.decision-terms')
  })

  test('[FRM-2] a request is answered by the country asked, one step after the other', () => {
    const { writer, picture } = log()
    const step = (kind: string) => draftOf(kind, { request: id(1), text: '' })
    expect(whyNotWrite(step('request.accepted'), picture, author('US'))).toBe('log.not-your-country')
    expect(whyNotWrite(step('request.accepted'), picture, author('CA'))).toBeNull()
    expect(whyNotWrite(step('request.deployed'), picture, author('CA'))).toBe('log.step-out-of-order')
    writer.write('CA', 'request.accepted', { request: id(1), text: '' })
    expect(whyNotWrite(step('request.deployed'), pictureOf(writer.entries, 'CA'), author('CA'))).toBeNull()
  })

  test('[FRM-3] a handover is accepted only by the official it was offered to', () => {
    const { writer } = log()
    writer.write('US', 'handover.offered', { handover: id(3), to: officials.US, summary: '', open: [] })
    const picture = pictureOf(writer.entries, 'US')
    const accept = draftOf('handover.accepted', { handover: id(3), remarks: '' })
    expect(whyNotWrite(accept, picture, author('US'))).toBeNull()
    expect(whyNotWrite(accept, picture, { ...author('US'), official: id(9) })).toBe('log.not-your-handover')
  })
})
