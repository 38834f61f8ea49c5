import * as v from 'valibot'
import type { Result } from '../data/model/problem.ts'
import { backupContract } from './backup/contract.ts'
import { SHORTEST_PASSPHRASE } from '../data/rules/passphrase.ts'
import { Paper } from '../data/reports/document.ts'

/** The largest attachment, in bytes (25 MiB). */
export const ATTACHMENT_LIMIT = 25 * 1024 * 1024

/** The largest file that the window may hand over to be saved, in bytes. */
const FILE_LIMIT = 256 * 1024 * 1024

const Workspace = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/))
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Job = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/))
const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000_000), v.regex(/^[^\r\n]*$/))
const Bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array)
const bytesUpTo = (limit: number) =>
  v.pipe(
    Bytes,
    v.check((bytes) => bytes.byteLength <= limit),
  )
const Html = v.pipe(v.string(), v.maxLength(64_000_000))
const FileName = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(200),
  // A name, never a path: no separators, no control characters, no leading dot.
  v.regex(/^(?!\.)[^\\/:*?"<>|\p{Cc}]+$/u),
)
const Filter = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(100)),
  extensions: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/))),
    v.minLength(1),
    v.maxLength(8),
  ),
})
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Tiles = v.nullable(
  v.strictObject({ id: v.string(), name: v.string(), path: v.string(), size: v.number() }),
)
/** The most bytes that cross at once. */
const PIECE_LIMIT = 16 * 1024 * 1024
const BundleFile = v.nullable(v.strictObject({ id: v.string(), name: v.string(), size: v.number() }))
const Range = v.strictObject({
  id: v.string(),
  offset: Whole,
  length: v.pipe(Whole, v.maxValue(PIECE_LIMIT)),
})
const OneStream = v.strictObject({ id: v.string() })
const Filters = v.pipe(v.array(Filter), v.maxLength(8))
const NoFields = v.strictObject({})
const Done = v.void()
const Passphrase = v.pipe(v.string(), v.maxLength(1_000))
const NewPassphrase = v.pipe(Passphrase, v.minLength(SHORTEST_PASSPHRASE))

/** Everything the window may ask of the machine. Nothing else crosses. */
export const contract = {
  ...backupContract,
  'journal.append': {
    request: v.strictObject({
      workspace: Workspace,
      lines: v.pipe(v.array(Line), v.minLength(1), v.maxLength(200_000)),
    }),
    reply: Done,
  },
  'journal.read': {
    request: v.strictObject({ workspace: Workspace }),
    reply: v.strictObject({ text: v.string(), tornTail: v.nullable(v.string()) }),
  },
  /** Takes the bodies of entries out of the journal, for good. */
  'journal.purge': {
    request: v.strictObject({
      workspace: Workspace,
      hashes: v.pipe(v.array(Sha256), v.minLength(1), v.maxLength(1_000_000)),
    }),
    reply: Done,
  },
  'journal.list': { request: NoFields, reply: v.array(v.string()) },
  'attachment.put': {
    request: v.strictObject({ hash: Sha256, bytes: bytesUpTo(ATTACHMENT_LIMIT) }),
    reply: Done,
  },
  'attachment.get': {
    request: v.strictObject({ hash: Sha256 }),
    reply: v.nullable(Bytes),
  },
  /** Deletes attachments that no entry names any more. */
  'attachment.delete': {
    request: v.strictObject({ hashes: v.pipe(v.array(Sha256), v.minLength(1), v.maxLength(100_000)) }),
    reply: Done,
  },
  'file.save': {
    request: v.strictObject({
      suggestedName: FileName,
      content: v.union([v.pipe(v.string(), v.maxLength(FILE_LIMIT)), bytesUpTo(FILE_LIMIT)]),
      filters: Filters,
    }),
    reply: v.nullable(v.string()), // null: the official cancelled
  },
  /** One text file (JSON, UTF-8) that the official chooses, whole. */
  'file.openText': {
    request: v.strictObject({ kind: v.picklist(['plan', 'playbook']) }),
    reply: v.nullable(v.strictObject({ name: v.string(), text: v.string() })), // null: the official cancelled
  },
  /** One file of any content that the official chooses, whole. */
  'file.openBytes': {
    request: v.strictObject({ kind: v.picklist(['msel', 'exercise']) }),
    reply: v.nullable(v.strictObject({ name: v.string(), bytes: Bytes })), // null: the official cancelled
  },
  'save.open': {
    request: v.strictObject({ suggestedName: FileName, filters: Filters }),
    reply: v.nullable(OneStream), // null: the official cancelled
  },
  'save.write': {
    request: v.strictObject({ id: v.string(), bytes: bytesUpTo(PIECE_LIMIT) }),
    reply: Done,
  },
  'save.finish': { request: OneStream, reply: v.string() },
  'save.abort': { request: OneStream, reply: Done },
  'bundle.next': { request: NoFields, reply: BundleFile }, // answered when the system opens a file
  'bundle.choose': { request: NoFields, reply: BundleFile }, // null: the official cancelled
  'bundle.read': { request: Range, reply: Bytes },
  'report.preview': { request: v.strictObject({ html: Html }), reply: v.string() },
  'report.pdf': {
    request: v.strictObject({ job: Job, html: Html, title: v.pipe(v.string(), v.maxLength(300)) }),
    reply: Bytes,
  },
  'report.print': {
    request: v.strictObject({ html: Html, title: v.pipe(v.string(), v.maxLength(300)), paper: Paper }),
    reply: Done,
  },
  'report.docx': {
    request: v.strictObject({ job: Job, document: v.unknown() }), // its own schema runs in export/docx-channel.ts
    reply: Bytes,
  },
  'export.cancel': { request: v.strictObject({ job: Job }), reply: Done },
  'tiles.open': { request: NoFields, reply: Tiles }, // null: the official cancelled
  'tiles.reopen': {
    request: v.strictObject({ path: v.pipe(v.string(), v.maxLength(4096)) }),
    reply: Tiles, // null: no longer there, or never chosen by an official on this computer
  },
  'tiles.read': {
    request: Range,
    reply: Bytes,
  },
  'clipboard.write': {
    request: v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
    reply: Done,
  },
  'window.title': {
    request: v.strictObject({ title: v.pipe(v.string(), v.maxLength(300)) }),
    reply: Done,
  },
  /** Opens the wall display, or closes it when it is open; whether it is open then. */
  'wall.toggle': { request: NoFields, reply: v.boolean() },
  'folder.open': { request: NoFields, reply: Done }, // the data folder and no other
  'disk.free': { request: NoFields, reply: v.number() }, // bytes left where the data lies
  /** Sets a database aside that will not open; the window begins a new one and fills it from the journal. */
  'disk.rebuild': { request: NoFields, reply: Done },
  /** What was typed and is not logged yet, all of it, encrypted when everything here is. */
  'texts.keep': {
    request: v.strictObject({ texts: v.record(v.string(), v.pipe(v.string(), v.maxLength(32_000_000))) }),
    reply: Done,
  },
  'texts.read': { request: NoFields, reply: v.nullable(v.record(v.string(), v.string())) }, // null: never kept
  'lock.state': {
    request: NoFields,
    reply: v.strictObject({
      status: v.picklist(['none', 'locked', 'unlocked']),
      /** What rows are encrypted with; only this window and main ever hold it. */
      keys: v.nullable(v.strictObject({ rows: Bytes, names: Bytes })),
      isLeftover: v.boolean(),
    }),
  },
  'lock.open': { request: v.strictObject({ passphrase: Passphrase }), reply: Done },
  'lock.close': { request: NoFields, reply: Done }, // another window takes this one's place
  'lock.asked': { request: NoFields, reply: Done }, // answered when the computer is locked or sleeps
  'lock.set': { request: v.strictObject({ passphrase: NewPassphrase }), reply: Done },
  'lock.change': {
    request: v.strictObject({ passphrase: Passphrase, next: NewPassphrase }),
    reply: Done,
  },
  'lock.remove': { request: v.strictObject({ passphrase: Passphrase }), reply: Done },
  /** The hidden window of a new store asks for the way to the one that fills it. */
  'lock.port': { request: NoFields, reply: Done },
  /** Every row is in the new store and reads back, or why not. */
  'lock.filled': { request: v.strictObject({ fault: v.nullable(v.string()) }), reply: Done },
  'app.info': {
    request: NoFields,
    reply: v.strictObject({
      version: v.string(),
      electron: v.string(),
      chromium: v.string(),
      isStandIn: v.boolean(),
      isPackaged: v.boolean(),
      dataFolder: v.string(),
    }),
  },
} as const

export type Channel = keyof typeof contract
export type Request<C extends Channel> = v.InferOutput<(typeof contract)[C]['request']>
export type Reply<C extends Channel> = v.InferOutput<(typeof contract)[C]['reply']>

/** `window.machine` in the renderer. */
export type MachineBridge = {
  ask<C extends Channel>(channel: C, request: Request<C>): Promise<Result<Reply<C>>>
}

/** What does the work of each channel, once its request was found good. */
export type Handlers = { [C in Channel]: (request: Request<C>) => Reply<C> | Promise<Reply<C>> }
