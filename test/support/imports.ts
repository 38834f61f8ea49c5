import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'

/** The repository's root folder. */
export const root = join(import.meta.dirname, '..', '..')

export type Import = { from: string; to: string; names: string[] | 'all'; isTypeOnly: boolean }
export type Module = { path: string; imports: Import[]; exports: string[] }

/** Every source file of ours below the named folders, with what it imports and exports. */
export function modulesIn(folders: readonly string[]): Module[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
      .map((name) => read(posix.join(folder, name.replaceAll('\\', '/')))),
  )
}

function read(path: string): Module {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const module: Module = { path, imports: [], exports: [] }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier))
      module.imports.push(imported(path, node))
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments
      if (target && ts.isStringLiteral(target)) module.imports.push(dynamic(path, node, target.text))
    }
    if (
      ts.isNewExpression(node) &&
      node.arguments?.[0] &&
      ts.isStringLiteral(node.arguments[0]) &&
      /^\.{1,2}\//.test(node.arguments[0].text)
    )
      module.imports.push({
        from: path,
        to: resolved(path, node.arguments[0].text),
        names: 'all',
        isTypeOnly: false,
      })
    module.exports.push(...exported(node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return module
}

function dynamic(path: string, call: ts.CallExpression, target: string): Import {
  const names = /\.then\(\s*\(?\{?\s*([\w\s,]+?)\s*\}?\)?\s*=>/.exec(call.parent.parent.getText())?.[1]
  return {
    from: path,
    to: resolved(path, target),
    names: names ? names.split(/\s*,\s*/) : 'all',
    isTypeOnly: false,
  }
}

function imported(path: string, node: ts.ImportDeclaration | ts.ExportDeclaration): Import {
  const to = resolved(path, (node.moduleSpecifier as ts.StringLiteral).text)
  if (ts.isExportDeclaration(node)) return { from: path, to, names: 'all', isTypeOnly: node.isTypeOnly }
  const bindings = node.importClause?.namedBindings
  const names =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map((each) => (each.propertyName ?? each.name).text)
      : 'all'
  return { from: path, to, names, isTypeOnly: node.importClause?.isTypeOnly ?? false }
}

const resolved = (path: string, target: string) =>
  target.startsWith('.') ? posix.normalize(posix.join(dirname(path), target)).replace(/\?.*$/, '') : target

function exported(node: ts.Node): string[] {
  const isExport =
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  if (!isExport) return []
  // A type may be exported for the readers of a signature alone.
  if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return []
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
  const name = (node as ts.FunctionDeclaration | ts.ClassDeclaration).name
  return name ? [name.text] : []
}

/** The folder of a path that the layer table names: the longest match. */
export const layerOf = (path: string, layers: readonly string[]): string | undefined =>
  layers
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0]

/** The package of a bare import. */
export const packageOf = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')

export const isOurs = (to: string): boolean => /^(data|renderer|electron|test|tools)\//.test(to)
