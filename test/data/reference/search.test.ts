import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getReference } from '../../../data/reference/reference.ts'
import { facilityFor, searchFacilities } from '../../../data/reference/search.ts'

const ids = (query: string) => searchFacilities(query, 'en').map(({ facility }) => facility.id)

describe('search', () => {
  it('[SRC-1] finds a crossing by its English or French name', () => {
    expect(ids('Ambassador')[0]).toBe('ambassador-bridge')
    expect(ids('pont Ambassador')[0]).toBe('ambassador-bridge')
    expect(ids('PONT DES MILLE-ILES')[0]).toBe('thousand-islands-bridge')
    expect(ids('bridge peace')[0]).toBe('peace-bridge')
  })

  it('[SRC-2] finds all crossings of a port code', () => {
    expect(ids('3801')).toEqual(
      expect.arrayContaining(['ambassador-bridge', 'detroit-windsor-tunnel', 'rail-detroit-river-tunnel']),
    )
    const coded = getReference().facilities.filter(({ us }) => us?.officeCode === '3801')
    expect(ids('3801')).toEqual(
      expect.arrayContaining(coded.filter(({ sameAs }) => !sameAs).map(({ id }) => id)),
    )
  })

  it('[SRC-3] reads an office code with and without its leading zero', () => {
    expect(ids('453')).toEqual(['ambassador-bridge'])
    expect(ids('0453')).toEqual(['ambassador-bridge'])
    expect(searchFacilities('0453', 'fr')[0]?.matchedOn).toBe('code')
  })

  it('[SRC-4] gives every place an ambiguous name may mean, crossings first', () => {
    const detroit = ids('Détroit')
    expect(detroit).toEqual(ids('detroit'))
    expect(detroit.slice(0, 3).sort()).toEqual([
      'ambassador-bridge',
      'detroit-windsor-tunnel',
      'gordie-howe-international-bridge',
    ])
    expect(facilityFor('Détroit', 'fr')).toBeNull()
    expect(facilityFor('pont Ambassador', 'fr')?.id).toBe('ambassador-bridge')
  })

  it('finds ports and airports by their codes', () => {
    expect(ids('CAMTR')).toEqual(['port-camtr'])
    expect(ids('yyz')).toEqual(['airport-yyz'])
  })

  it('shows a ferry that two lists know only once', () => {
    expect(ids('Walpole')).toEqual(['algonac-walpole-island'])
  })

  it('finds nothing for nothing', () => {
    expect(ids('')).toEqual([])
    expect(ids('  –  ')).toEqual([])
    expect(ids('zzyzx')).toEqual([])
  })

  it('finds every facility by its own name and takes any text', () => {
    for (const { id, names, sameAs } of getReference().facilities)
      if (!sameAs)
        expect([id, ids(names.en), ids(names.fr)]).toEqual([
          id,
          expect.arrayContaining([id]),
          expect.arrayContaining([id]),
        ])
    fc.assert(
      fc.property(fc.string(), (query) => Array.isArray(searchFacilities(query, 'fr'))),
      { numRuns: 50 },
    )
  })
})
