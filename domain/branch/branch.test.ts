import fc from 'fast-check'
import { codeFromBytes, normaliseCode } from './branch'

describe('codes people copy by hand', () => {
  it('hold no letters that look alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        expect(codeFromBytes(bytes, 8)).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{8}$/)
      }),
    )
  })

  it('are read however they were typed', () => {
    expect(normaliseCode(' ab3d-ef4g ')).toBe('AB3DEF4G')
    expect(normaliseCode('AB3D　EF4G')).toBe('AB3DEF4G')
    expect(normaliseCode('ＡＢ３Ｄ－ＥＦ４Ｇ')).toBe('AB3DEF4G')
  })
})
