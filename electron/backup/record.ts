import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { folderAt, writeWhole } from '../durable.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What backups in one folder must still lose: it may lie on a drive that is away. */
const Debt = v.strictObject({
  home: v.string(),
  /** Null: every workspace, since the lock changed. */
  workspaces: v.nullable(v.array(v.string())),
  /** Backups with a lower number go, once a newer one is there. */
  before: Count,
  /** Names of attachments that go. */
  files: v.array(v.string()),
})
export type Debt = v.InferOutput<typeof Debt>

const Content = v.strictObject({
  version: v.literal(1),
  /** Whose backups these are: two computers may use one drive. */
  computer: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** The number of the next backup; numbers order backups whatever the clock says. */
  next: Count,
  /** The second folder that an official chose, if any. */
  second: v.nullable(v.string()),
  /** The lock that the backups were made under, as a hash. */
  lock: v.nullable(v.string()),
  debts: v.array(Debt),
})
type Content = v.InferOutput<typeof Content>

/** What a profile remembers of its backups. A file that cannot be read begins anew: earlier backups stay where they are. */
export function recordIn(profile: string) {
  const path = join(profile, 'backup.json')
  let content: Content = contentOf(path)
  let writing: Promise<void> = Promise.resolve()

  /** One after another; resolves once it is on the disk. */
  function change(changed: Partial<Content>): Promise<void> {
    content = { ...content, ...changed }
    const write = async () => {
      await folderAt(profile)
      await writeWhole(path, JSON.stringify(content))
    }
    writing = writing.then(write, write)
    return writing
  }

  return {
    get: (): Readonly<Content> => content,
    change,
    /** A number that no other backup of this computer has. */
    async takeNumber(): Promise<number> {
      const number = content.next
      await change({ next: number + 1 })
      return number
    },
    owe: (debts: readonly Debt[]): Promise<void> => change({ debts: [...content.debts, ...debts] }),
    settle: (paid: readonly Debt[]): Promise<void> =>
      change({ debts: content.debts.filter((debt) => !paid.includes(debt)) }),
  }
}

function contentOf(path: string): Content {
  try {
    return v.parse(Content, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    const computer = randomBytes(8).toString('hex')
    return { version: 1, computer, next: 1, second: null, lock: null, debts: [] }
  }
}
