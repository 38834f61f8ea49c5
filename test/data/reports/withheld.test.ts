import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Country, Releasability } from '../../../data/model/country.ts'
import { afterAction } from '../../../data/reports/after-action.ts'
import { type Audience, leftOut } from '../../../data/reports/context.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { logCsv, logJson } from '../../../data/reports/log-export.ts'
import { situationSummary } from '../../../data/reports/situation-summary.ts'
import { wordFile } from '../../../electron/export/docx.ts'
import { at, ids, LogBuilder, opened, sourceOf, terms } from './fixture.ts'

type Step = { who: Country; isOwn: boolean; what: number; minute: number }

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom<Country>('US', 'CA'),
  isOwn: fc.boolean(),
  what: fc.nat(9),
  minute: fc.integer({ min: 10, max: 59 }),
})

/** Every text of an entry that only its country may see begins so; nothing else does. */
const secret = (who: Country, place: number) => `withheld${who}x${place}x`

/** A log of random entries of many kinds, shared and country-only, some corrected or retracted. */
function randomLog(steps: readonly Step[]): LogBuilder {
  const log = opened()
  const hashes: { hash: string; releasability: Releasability; who: Country; text: string }[] = []
  steps.forEach(({ who, isOwn, what, minute }, place) => {
    const releasability: Releasability = isOwn ? who : 'SHARED'
    const text = isOwn ? secret(who, place) : `open${place}x`
    const when = at(`15:${minute}`)
    const id = `0190f000-0000-7000-8000-${String(5000 + place).padStart(12, '0')}`
    const number = `${who === 'US' ? 'DET' : 'WIN'}${isOwn ? `-${who}` : ''}-${place + 900}`
    const more = { releasability }
    const own = hashes.findLast((one) => one.releasability === releasability && one.who === who)
    const note = { text, form: 'note' as const, tags: place % 2 === 0 ? ['improve' as const] : [], links: [] }
    if (what === 0 && own) {
      const body = { entry: own.hash, replacement: { ...note, text: own.text + text }, reason: text }
      log.add(who, 'entry.corrected', when, body, more)
    } else if (what === 1 && own)
      log.add(who, 'entry.retracted', when, { entry: own.hash, reason: text }, more)
    else if (what === 2)
      log.add(
        who,
        'disruption.opened',
        when,
        {
          disruption: id,
          number,
          facility: isOwn ? 'blue-water-bridge' : 'ambassador-bridge',
          title: text,
          cause: 'fire',
          description: text,
          expectedEnd: null,
          source: text,
          position: null,
          cells: [{ direction: 'toCA', mode: 'bus', state: 'closed', note: text }],
          links: [],
        },
        more,
      )
    else if (what === 3) {
      const { links, ...wording } = terms({ title: text, text })
      log.add(who, 'decision.proposed', when, { decision: id, number, ...wording, links }, more)
    } else if (what === 4)
      log.add(
        who,
        'attachment.added',
        when,
        {
          sha256: 'ab'.repeat(32),
          name: text,
          mediaType: 'image/png',
          bytes: 9,
          caption: text,
          entry: null,
        },
        more,
      )
    else if (what === 5)
      log.add(
        who,
        'wait.observed',
        when,
        {
          facility: 'blue-water-bridge',
          direction: 'toCA',
          mode: 'bus',
          minutes: 9,
          method: 'cameras',
          source: text,
          observedAt: when,
        },
        more,
      )
    else if (what === 6)
      log.add(who, 'message.issued', when, { en: text, fr: text, channel: text, links: [] }, more)
    else if (what === 7)
      log.add(
        who,
        'handover.offered',
        when,
        { handover: id, to: ids[who].official, summary: text, open: [text] },
        more,
      )
    else if (what === 8)
      log.add(
        who,
        'measure.started',
        when,
        {
          measure: id,
          number,
          type: 'diversion',
          title: text,
          text,
          directions: ['toCA'],
          modes: ['bus'],
          from: null,
          to: [],
          area: null,
          capacity: null,
          isAdvice: false,
          links: [],
        },
        more,
      )
    else hashes.push({ hash: log.add(who, 'note.added', when, note, more), releasability, who, text })
  })
  return log
}

const texts = (log: LogBuilder, audience: Audience, ownCopyOf: Country | null) => {
  const source = sourceOf(log, { audience, language: 'both', ownCopyOf })
  const seals = log.entries.map((entry) => ({
    workspace: entry.workspace,
    desk: entry.desk,
    releasability: entry.releasability,
    seq: entry.seq,
    head: entry.hash,
    signature: `seal${entry.hash}`,
    sealedAt: entry.recordedAt,
  }))
  return [
    reportHtml(afterAction(source)),
    reportHtml(situationSummary(source)),
    JSON.stringify(afterAction(source)),
    logCsv(log.entries, [], audience, 'en'),
    logJson(log.written, seals, audience),
  ]
}

const without = (log: LogBuilder, country: Country): LogBuilder => {
  const rest = new LogBuilder()
  log.entries.forEach((entry, place) => {
    const written = log.written[place]
    if (entry.releasability === country || !written) return
    rest.entries.push(entry)
    rest.written.push(written)
  })
  return rest
}

describe('what a copy withholds', () => {
  const logs = fc.array(step, { minLength: 1, maxLength: 40 }).map(randomLog)

  it('[RPT-28] none of its words, hashes or marks is in a copy of the shared log or of the other country', () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const audience of ['both', 'US', 'CA'] as const)
          for (const country of ['US', 'CA'] as const) {
            if (audience === country) continue
            const withheld = log.entries.filter(({ releasability }) => releasability === country)
            // What is looked for is there in its owner's copy.
            expect(texts(log, country, null).at(-1)?.includes(`withheld${country}`)).toBe(withheld.length > 0)
            for (const text of texts(log, audience, null)) {
              expect(text).not.toContain(`withheld${country}`)
              for (const { hash } of withheld) {
                expect(text).not.toContain(hash)
                expect(text).not.toContain(hash.slice(0, 8) + ' ')
              }
            }
          }
      }),
      { numRuns: 25 },
    )
  })

  it('[RPT-28] the other country’s copy is the same bytes whether or not there was anything to withhold', () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const [audience, withheld] of [
          ['US', 'CA'],
          ['CA', 'US'],
        ] as const)
          expect(texts(log, audience, null)).toEqual(texts(without(log, withheld), audience, null))
        // Our own copy of the shared log counts ours, and is the same whatever the other country wrote for itself.
        expect(texts(log, 'both', 'CA')).toEqual(texts(without(log, 'US'), 'both', 'CA'))
        expect(leftOut(log.entries, 'US', 'US')).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  it('[RPT-28] nor is any of it in a part of the Word file', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (log) => {
        for (const audience of ['both', 'CA'] as const) {
          const files = unzipSync(await wordFile(afterAction(sourceOf(log, { audience })), {}))
          for (const bytes of Object.values(files)) expect(strFromU8(bytes)).not.toContain('withheldUS')
        }
      }),
      { numRuns: 4 },
    )
  })
})
