import { Paragraph, ShadingType, TextRun, type IParagraphOptions } from 'docx'
import type { Line, Words } from '../../data/reports/document.ts'
import { languageMark } from '../../data/words/either-text.ts'
import { INK } from './docx-styles.ts'

type Language = 'en-CA' | 'fr-CA'
type RunLook = { bold?: boolean; strike?: boolean; color?: string }
type ParagraphLook = Pick<IParagraphOptions, 'style' | 'heading' | 'keepNext' | 'alignment' | 'border'>

/** XML 1.0 cannot hold controls, and marks that turn the direction of text could rearrange what stands beside them. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')

/** A text as runs of one language; line breaks stay. What is in a language unknown is not proofed in any. */
export const textRuns = (text: string, language: Language | null, look: RunLook = {}): TextRun[] =>
  clean(text)
    .split('\n')
    .map(
      (part, place) =>
        new TextRun({
          text: part,
          ...(place === 0 ? {} : { break: 1 }),
          ...(language === null ? { noProof: true } : { language: { value: language } }),
          ...look,
        }),
    )

/** Words as runs, English before French, each proofed in its own language. */
export function wordRuns(words: Words, look: RunLook = {}, between = ' | '): TextRun[] {
  const { en, fr, said } = words
  const second = { ...look, bold: false, color: INK.soft }
  if (said !== undefined)
    return [
      ...textRuns(said, words.in === undefined ? null : `${words.in}-CA`, look),
      ...(words.in === undefined ? [] : textRuns(` ${languageMark(words.in)}`, null, second)),
    ]
  if (en === undefined) return fr === undefined ? [] : textRuns(fr, 'fr-CA', look)
  if (fr === undefined || fr === en) return textRuns(en, 'en-CA', look)
  return [...textRuns(en, 'en-CA', look), ...textRuns(between, null, look), ...textRuns(fr, 'fr-CA', second)]
}

/** Words as paragraphs: French stands under English, or after it where a page must do. */
export function wordParagraphs(
  words: Words,
  look: ParagraphLook,
  runLook: RunLook = {},
  { before = [], isInline = false }: { before?: TextRun[]; isInline?: boolean } = {},
): Paragraph[] {
  const { en, fr, said } = words
  if (isInline || said !== undefined || en === undefined || fr === undefined || en === fr)
    return [new Paragraph({ ...look, children: [...before, ...wordRuns(words, runLook)] })]
  return [
    new Paragraph({ ...look, children: [...before, ...textRuns(en, 'en-CA', runLook)] }),
    new Paragraph({ ...look, children: textRuns(fr, 'fr-CA', { ...runLook, bold: false, color: INK.soft }) }),
  ]
}

/** Square US, round CA: Word has no round runs, so the letters carry it. */
export function markRuns(mark: 'US' | 'CA' | 'SHARED'): TextRun[] {
  const marks = mark === 'SHARED' ? (['US', 'CA'] as const) : [mark]
  return [
    ...marks.map(
      (one) =>
        new TextRun({
          text: `\u00a0${one}\u00a0`,
          noProof: true,
          bold: true,
          color: 'FFFFFF',
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: one === 'US' ? INK.us : INK.ca },
        }),
    ),
    new TextRun({ text: '\u00a0' }),
  ]
}

/** One line of a cell or list. */
export function lineParagraphs(
  { words, weight, struck, mark }: Line,
  style: string,
  isInline = false,
): Paragraph[] {
  const look: RunLook = {
    ...(weight === 'strong' ? { bold: true } : {}),
    ...(weight === 'muted' || struck === true ? { color: INK.soft } : {}),
    ...(struck === true ? { strike: true } : {}),
  }
  const before = mark === undefined ? [] : markRuns(mark)
  return wordParagraphs(words, { style }, look, { before, isInline })
}
