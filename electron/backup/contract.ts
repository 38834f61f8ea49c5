import * as v from 'valibot'

const NoFields = v.strictObject({})
const Done = v.void()
const Problem = v.nullable(
  v.strictObject({ code: v.string(), facts: v.record(v.string(), v.union([v.string(), v.number()])) }),
)
const Home = v.strictObject({
  path: v.string(),
  problem: Problem,
  lastAt: v.nullable(v.string()),
  isBehind: v.boolean(),
})
const State = v.strictObject({
  version: v.number(),
  /** A backup is written after so many entries. */
  every: v.number(),
  beside: Home,
  second: v.nullable(Home),
})
const Id = v.pipe(v.string(), v.uuid())
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Hashes = v.pipe(v.array(Sha256), v.maxLength(100_000))

/** A backup that was found: never where it lies. */
const Found = v.strictObject({
  id: v.string(),
  workspace: v.string(),
  /** The readable part of its folder's name; empty when there is none. */
  name: v.string(),
  computer: v.string(),
  /** Null: the continuous copy. */
  number: v.nullable(v.number()),
  madeAt: v.string(),
  bytes: v.number(),
  isLocked: v.boolean(),
})

/** What the window may ask about backups and restoring. */
export const backupContract = {
  /** What lives in the browser engine alone, to be kept with the backups; main never looks inside the text. */
  'backup.tell': {
    request: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(4_000_000)),
      workspaces: v.pipe(
        v.array(
          v.strictObject({
            id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
            name: v.pipe(v.string(), v.maxLength(1_000)),
            mode: v.pipe(v.string(), v.maxLength(20)),
          }),
        ),
        v.maxLength(10_000),
      ),
    }),
    reply: Done,
  },
  /** The window came so far that backups may be looked after. */
  'backup.begin': { request: NoFields, reply: Done },
  /** Answered once the state is another than was seen; it never is the version 0. */
  'backup.watch': { request: v.strictObject({ seen: v.number() }), reply: State },
  /** The official chooses a second folder; false: cancelled. */
  'backup.choose': { request: NoFields, reply: v.boolean() },
  'backup.stop': { request: NoFields, reply: Done },
  'backup.retry': { request: NoFields, reply: Done },
  /** Writes everything of this profile into a folder that the official chooses; null: cancelled. */
  'backup.export': { request: NoFields, reply: v.nullable(v.string()) },
  /** Backups in the known folders, or in a file or folder that the official chooses; null: cancelled. */
  'restore.find': {
    request: v.strictObject({ where: v.picklist(['known', 'file', 'folder']) }),
    reply: v.nullable(v.strictObject({ place: v.string(), found: v.array(Found) })),
  },
  /** Proves a backup and gives what it holds. */
  'restore.look': {
    request: v.strictObject({ id: Id, passphrase: v.nullable(v.pipe(v.string(), v.maxLength(1_000))) }),
    reply: v.strictObject({
      workspace: v.string(),
      text: v.string(),
      /** What the window told, or null when the backup has nothing of it. */
      companion: v.nullable(v.string()),
      /** A last line that was cut while it was written. */
      isTorn: v.boolean(),
    }),
  },
  /** Those of these attachments that are neither with the backup nor here. */
  'restore.missing': { request: v.strictObject({ id: Id, hashes: Hashes }), reply: v.array(v.string()) },
  /** Takes attachments out of the backup into the profile; resolves once they are on the disk. */
  'restore.take': { request: v.strictObject({ id: Id, hashes: Hashes }), reply: Done },
  /** Forgets what was found, and the keys to it. */
  'restore.end': { request: NoFields, reply: Done },
} as const
