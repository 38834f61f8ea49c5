import type { MachineBridge, Reply, Request } from '../../electron/contract.ts'
import type { BundleSource } from './bundle-source.ts'
import type { SavedStream } from './saved-stream.ts'

/** A file to be written where the official says. */
export type FileToSave = {
  /** A name without a path; the official may change it. */
  suggestedName: string
  content: string | Uint8Array
  filters: { name: string; extensions: string[] }[]
}

/** A text file that was read, by its name without the folder. */
type TextFile = NonNullable<Reply<'file.openText'>>

/** A file that was read whole, by its name without the folder. */
export type WholeFile = NonNullable<Reply<'file.openBytes'>>

/** A street-level map file that is open for reading. */
export type TileFile = NonNullable<Reply<'tiles.open'>>

/** What runs Entente here. In a browser `electron` is null. */
export type MachineInfo = {
  version: string
  electron: string | null
  /** The browser engine's version, as text. */
  engine: string
  /** True on the old Electron that stands in on closed networks: for development and tests only. */
  isStandIn: boolean
  isPackaged: boolean
  /** Where the data lies; null where the browser decides. */
  dataFolder: string | null
}

/** What the window may ask of the computer. Every method fails with a `Problem`. */
export type Machine = {
  kind: 'electron' | 'browser'
  /** How many copies of the log this computer keeps; with 1 the screen says so. */
  copies: 1 | 2
  /** Adds lines at the end of the workspace's journal; resolves once they are on the disk. */
  appendJournal(workspace: string, lines: string[]): Promise<void>
  /** Every whole line, and what a power cut left of a last one. */
  readJournal(workspace: string): Promise<{ lines: string[]; tornTail: string | null }>
  /** Takes the bodies of these entries out of the workspace's journal; resolves once none is on the disk. */
  purgeJournal(workspace: string, hashes: string[]): Promise<void>
  /** The workspaces that have a journal. */
  listJournals(): Promise<string[]>
  /** Keeps bytes by their SHA-256 (lower-case hex), at most 25 MiB; resolves once they are on the disk. */
  putAttachment(hash: string, bytes: Uint8Array): Promise<void>
  getAttachment(hash: string): Promise<Uint8Array | null>
  /** Deletes attachments for good; one that is not there is no failure. */
  deleteAttachments(hashes: string[]): Promise<void>
  /** Where the file was written, or null when the official cancelled. */
  saveFile(file: FileToSave): Promise<string | null>
  /** Lets the official choose one JSON file and reads it whole; null when cancelled. */
  openText(kind: Request<'file.openText'>['kind']): Promise<TextFile | null>
  /** Lets the official choose one file and reads it whole; null when cancelled. */
  openBytes(kind: Request<'file.openBytes'>['kind']): Promise<WholeFile | null>
  /** Begins a file that is written piece by piece where the official says; null when cancelled. */
  saveStream(suggestedName: string, filters: FileToSave['filters']): Promise<SavedStream | null>
  /** Tells of each bundle that is opened by double click, also of those opened before; the last listener hears. Ends with the answer. */
  onOpened(listener: (source: BundleSource) => void): () => void
  /** Lets the official choose a bundle; null when cancelled. */
  openBundle(): Promise<BundleSource | null>
  /** An address at which a frame can show a self-contained page without scripts. */
  previewPage(html: string): Promise<string>
  /** The page as PDF; null when the browser's own print dialog took over. */
  printPdf(job: string, html: string, title: string): Promise<Uint8Array | null>
  /** Opens the print dialog on a self-contained page; over once it is printed or the official cancelled. */
  printPage(html: string, title: string, paper: Request<'report.print'>['paper']): Promise<void>
  /** A report document as a Word file. */
  buildDocx(job: string, document: unknown): Promise<Uint8Array>
  /** Ends a running `printPdf` or `buildDocx`, which then fails with `report.cancelled`. */
  cancelExport(job: string): Promise<void>
  /** Lets the official choose a `.pmtiles` file; null when cancelled. */
  openTiles(): Promise<TileFile | null>
  /** Opens a file that was chosen before; null when it is not there any more. */
  reopenTiles(path: string): Promise<TileFile | null>
  readTiles(id: string, offset: number, length: number): Promise<Uint8Array>
  writeClipboard(text: string): Promise<void>
  setTitle(title: string): Promise<void>
  /** Opens the wall display, or closes it when it is open; whether it is open then. */
  toggleWall(): Promise<boolean>
  /** Shows the folder in which the data lies, in the system's own window for files. */
  openFolder(): Promise<void>
  /** Bytes left where the data lies; null where that cannot be known. */
  freeBytes(): Promise<number | null>
  /** Keeps these texts in place of those kept before; resolves once they are on the disk. */
  keepTexts(texts: Record<string, string>): Promise<void>
  /** The texts that were kept last; null where none ever were. */
  keptTexts(): Promise<Record<string, string> | null>
  /** Sets the database aside and begins a new one, which the second copy fills after the window was loaded again. */
  rebuildDatabase(): Promise<void>
  info(): Promise<MachineInfo>
  /** Locks everything on this computer with a passphrase; null where that cannot be done. */
  lock: MachineLock | null
  /** Keeps backups outside the data folder, and restores from them; null where that cannot be done. */
  backup: MachineBackup | null
}

/** How backups do: in the folder beside the data, and in the one that an official chose. */
export type BackupState = Reply<'backup.watch'>
/** A backup that was found. */
export type FoundBackup = NonNullable<Reply<'restore.find'>>['found'][number]

export type MachineBackup = {
  /** What is kept with the backups because it lives in the window alone. */
  tell(companion: Request<'backup.tell'>): Promise<void>
  begin(): Promise<void>
  /** The state, once it is another than was seen. */
  watch(seen: number): Promise<BackupState>
  /** Lets the official choose a second folder; false when cancelled. */
  choose(): Promise<boolean>
  /** Leaves the second folder as it is, and writes to it no more. */
  stop(): Promise<void>
  retry(): Promise<void>
  /** Writes everything into a folder that the official chooses; null when cancelled. */
  export(): Promise<string | null>
  find(where: Request<'restore.find'>['where']): Promise<Reply<'restore.find'>>
  look(
    id: string,
    passphrase: string | null,
  ): Promise<Omit<Reply<'restore.look'>, 'text'> & { lines: string[] }>
  missing(id: string, hashes: string[]): Promise<string[]>
  take(id: string, hashes: string[]): Promise<void>
  end(): Promise<void>
}

export type MachineLock = {
  state(): Promise<Reply<'lock.state'>>
  /** Fails with `lock.wrong-passphrase` and changes nothing. */
  open(passphrase: string): Promise<void>
  /** Forgets the key; another window takes this one's place. */
  close(): Promise<void>
  /** Resolves when the computer is locked or sleeps. */
  asked(): Promise<void>
  /** Moves everything into a locked store; another window takes this one's place. The way to the new store comes as a message. */
  set(passphrase: string): Promise<void>
  change(passphrase: string, next: string): Promise<void>
  /** Moves everything into an open store, in the same way. */
  remove(passphrase: string): Promise<void>
  /** In the hidden window of a new store: asks for the way to the one that fills it. */
  port(): Promise<void>
  /** In the same: everything is in and reads back (null), or what went wrong. */
  filled(fault: string | null): Promise<void>
}

declare global {
  interface Window {
    machine?: MachineBridge
  }
}
