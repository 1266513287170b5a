import { CloudError } from '@/cloud/errors'
import { emptyFields, placedError } from './placedError'

const fields = { WRONG_INVITATION: 'invitation', TOO_MANY_TRIES: 'invitation' } as const

test('a refusal about a field is shown there, any other above the button', () => {
  expect(placedError(new CloudError('WRONG_INVITATION', '不对'), fields)).toEqual({
    at: 'invitation',
    sentence: '不对',
  })
  expect(placedError(new CloudError('OFFLINE', '没有网络'), fields)).toEqual({ at: undefined, sentence: '没有网络' })
  expect(placedError(null, fields)).toEqual({})
})

test('blanks fill no field', () => {
  expect(emptyFields({ name: ' ', invitation: 'AC' })).toEqual(['name'])
})
