import type { Activity } from '../../domain/activities/activity'
import type { ErrorCode } from '../../domain/errors'
import type { Minutes } from '../../domain/meetings/minutes'
import { PICTURE_BYTES } from '../../domain/meetings/picture'
import { type Person, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { freshId, minutesOf, PHOTO } from './meetings'

let t: TestCloud
let home: SeededBranch
let foreign: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
  foreign = seedBranch(t, 'f')
})
afterAll(() => t.close())

const as = (person: Person) => home.openids[person]

/** A meeting whose minutes hold so many photos already. */
function meeting({ photos = 0, ...fields }: { photos?: number } & Partial<Omit<Minutes, 'photos'>> = {}): Activity {
  const activity = seedActivity(t, home, freshId(), { kind: 'branchAssembly', begins: -120, ends: -30 })
  const kept = Array.from({ length: photos }, (_, at) => ({
    id: freshId(),
    fileID: `cloud://local-env.local-bucket/photos/seeded/${at}.png`,
    by: home.ids.organisation,
    at: activity.endsAt,
  }))
  t.insert('minutes', minutesOf(activity, { photos: kept, ...fields }))
  return activity
}

const upload = (content: Buffer = PHOTO, name = `uploads/${freshId()}/photo.png`) =>
  t.uploadFile(as('organisation'), name, content)
const add = ({ _id }: Activity, fileID: string, photoId = freshId(), person: Person = 'organisation') =>
  t.call(as(person), 'minutes.addPhoto', { activityId: _id, photoId, fileID })
const remove = ({ _id }: Activity, photoId: string, person: Person = 'organisation') =>
  t.call(as(person), 'minutes.removePhoto', { activityId: _id, photoId })
const link = ({ _id }: Activity, photoId: string, person: Person = 'organisation') =>
  t.call(as(person), 'minutes.photoLink', { activityId: _id, photoId })
const photosOf = async ({ _id }: Activity) => (await t.stored('minutes', _id))?.photos ?? []
const auditOf = async ({ _id }: Activity, action: string) =>
  (await t.allOf('audit')).filter((entry) => entry.target === _id && entry.action === action)

const PLACE = 'GPS 28.1N 102.3E'
/** A JPEG with a place in its notes, as a phone writes one. */
function photoWithPlace(): Buffer {
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.from(`Exif\0\0${PLACE}`)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0x12, 0xff, 0xd9]),
    Buffer.from(PLACE),
  ])
}

describe('a photo', () => {
  it('is kept under a path nobody can guess, and what was uploaded is gone', async () => {
    const held = meeting()
    const fileID = await upload()
    const photoId = freshId()
    expect((await add(held, fileID, photoId)).ok).toBe(true)
    const [photo] = await photosOf(held)
    expect(photo).toMatchObject({ id: photoId, by: home.ids.organisation })
    expect(photo?.fileID).toMatch(new RegExp(`/photos/${home.branchId}/\\w{32}\\.png$`))
    expect(await t.downloadFile(photo?.fileID ?? '')).toEqual(PHOTO)
    expect(await t.downloadFile(fileID)).toBeNull()
    expect(await auditOf(held, 'minutes.addPhoto')).toMatchObject([{ after: { photoId } }])
  })

  it('loses where it was taken', async () => {
    const held = meeting()
    await add(held, await upload(photoWithPlace(), `uploads/${freshId()}.jpg`))
    const [photo] = await photosOf(held)
    const kept = await t.downloadFile(photo?.fileID ?? '')
    expect(photo?.fileID).toMatch(/\.jpg$/)
    expect(kept?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
    expect(kept?.includes('GPS')).toBe(false)
    expect(kept?.includes('Exif')).toBe(false)
  })

  it('added twice, one after the other or at once, is one', async () => {
    const held = meeting()
    const photoId = freshId()
    const fileID = await upload()
    await add(held, fileID, photoId)
    expect((await add(held, fileID, photoId)).ok).toBe(true)
    expect(await photosOf(held)).toHaveLength(1)

    const other = freshId()
    const [one, two] = [await upload(), await upload()]
    const twice = await Promise.all([add(held, one, other), add(held, two, other)])
    expect(twice.map(({ ok }) => ok)).toEqual([true, true])
    expect(await photosOf(held)).toHaveLength(2)
    expect([await t.downloadFile(one), await t.downloadFile(two)]).toEqual([null, null])
  })

  it('changes no text: who writes meanwhile is not disturbed', async () => {
    const held = meeting({ revision: 3 })
    await add(held, await upload())
    expect(await t.stored('minutes', held._id)).toMatchObject({ revision: 3 })
  })

  it('can be put with confirmed minutes too', async () => {
    const held = meeting({ state: 'confirmed' })
    expect((await add(held, await upload())).ok).toBe(true)
  })

  type Wrong = [what: string, content: () => Buffer]
  it.each<Wrong>([
    ['a text', () => Buffer.from('会议照片')],
    ['a page', () => Buffer.from('<html><script>alert(1)</script></html>')],
    ['a GIF', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['half a picture', () => PHOTO.subarray(0, PHOTO.length - 6)],
    ['nothing', () => Buffer.alloc(0)],
    ['too large a picture', () => Buffer.concat([PHOTO.subarray(0, -12), Buffer.alloc(PICTURE_BYTES), PHOTO])],
  ])('is none when it is %s, and is not kept', async (_what, content) => {
    const held = meeting()
    const fileID = await upload(content())
    await expectRefusedUnchanged(t, () => add(held, fileID), 'NOT_A_PHOTO')
    expect(await t.downloadFile(fileID)).toBeNull()
  })

  it('is refused as the tenth, and its upload is not kept', async () => {
    const held = meeting({ photos: 9 })
    const fileID = await upload()
    await expectRefusedUnchanged(t, () => add(held, fileID), 'TOO_MANY_PHOTOS')
    expect(await t.downloadFile(fileID)).toBeNull()
  })

  it('is refused as the tenth also when two come at once', async () => {
    const held = meeting({ photos: 8 })
    const files = await Promise.all([upload(), upload(), upload()])
    const replies = await Promise.all(files.map((fileID) => add(held, fileID)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    for (const reply of replies.filter(({ ok }) => !ok)) expectRefusal(reply, 'TOO_MANY_PHOTOS')
    expect(await photosOf(held)).toHaveLength(9)
    expect(await Promise.all(files.map((fileID) => t.downloadFile(fileID)))).toEqual([null, null, null])
  })

  it.each([
    'cloud://local-env.local-bucket/photos/branchf00000/someoneelses.png',
    'cloud://local-env.local-bucket/exports/register.xlsx',
    'cloud://local-env.local-bucket/uploads/../photos/branchf00000/a.png',
    'https://example.org/uploads/photo.png',
    '/uploads/photo.png',
  ])('is not taken from elsewhere: %s', async (fileID) => {
    const held = meeting()
    await expectRefusedUnchanged(t, () => add(held, fileID), 'NO_SUCH_FILE')
  })

  it('that lies elsewhere is not deleted by being asked for', async () => {
    const fileID = await t.uploadFile(foreign.openids.secretary, 'photos/branchf00000/kept.png', PHOTO)
    await add(meeting(), fileID)
    expect(await t.downloadFile(fileID)).toEqual(PHOTO)
  })

  it('that was never uploaded is none', async () => {
    const held = meeting()
    const fileID = 'cloud://local-env.local-bucket/uploads/nowhere.png'
    await expectRefusedUnchanged(t, () => add(held, fileID), 'NO_SUCH_FILE')
  })

  it('can be tried again when too many did it at once: its upload stays', async () => {
    const held = meeting()
    const fileID = await upload()
    t.cloud.faults.conflicts = 1000
    await expectRefusedUnchanged(t, () => add(held, fileID), 'BUSY')
    t.cloud.faults.conflicts = 0
    expect((await add(held, fileID)).ok).toBe(true)
  })

  it('cannot be put by who does not keep the minutes, who cannot delete an upload that way either', async () => {
    const held = meeting()
    const fileID = await upload()
    for (const person of ['member', 'leader'] as const) {
      await expectRefusedUnchanged(t, () => add(held, fileID, freshId(), person), 'NOT_ALLOWED')
    }
    const input = { activityId: held._id, photoId: freshId(), fileID }
    expectRefusal(await t.call(foreign.openids.secretary, 'minutes.addPhoto', input), 'NO_SUCH_ACTIVITY')
    expect(await t.downloadFile(fileID)).toEqual(PHOTO)
  })
})

describe('looking at a photo', () => {
  it('is by an address that its keeper is given', async () => {
    const held = meeting()
    const photoId = freshId()
    await add(held, await upload(), photoId)
    const { data } = await link(held, photoId, 'publicity')
    const response = await fetch(data?.url ?? '')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PHOTO)
  })

  it.each<[string, ErrorCode, Person]>([
    ['a member', 'NOT_ALLOWED', 'member'],
    ['who leads a group', 'NOT_ALLOWED', 'leader'],
  ])('is refused to %s', async (_who, code, person) => {
    const held = meeting({ state: 'confirmed' })
    const photoId = freshId()
    await add(held, await upload(), photoId)
    expectRefusal(await link(held, photoId, person), code)
  })

  it('says what is not there', async () => {
    const held = meeting()
    expectRefusal(await link(held, freshId()), 'NO_SUCH_PHOTO')
    const [photo] = await photosOf(meeting({ photos: 1 }))
    expectRefusal(await link(held, photo?.id ?? ''), 'NO_SUCH_PHOTO')
    const lost = meeting({ photos: 1 })
    expectRefusal(await link(lost, (await photosOf(lost))[0]?.id ?? ''), 'NO_SUCH_FILE')
    const unwritten = seedActivity(t, home, freshId())
    expectRefusal(await link(unwritten, freshId()), 'NO_MINUTES')
  })
})

describe('taking a photo away', () => {
  it('takes it out of the storage too; a repeat changes nothing', async () => {
    const held = meeting()
    const photoId = freshId()
    await add(held, await upload(), photoId)
    const [photo] = await photosOf(held)
    const twice = await Promise.all([remove(held, photoId), remove(held, photoId, 'deputy')])
    expect(twice.map(({ ok }) => ok)).toEqual([true, true])
    expect((await remove(held, photoId)).ok).toBe(true)
    expect(await photosOf(held)).toEqual([])
    expect(await t.downloadFile(photo?.fileID ?? '')).toBeNull()
    expect(await auditOf(held, 'minutes.removePhoto')).toMatchObject([{ before: { photoId } }])
  })

  it('is refused to who does not keep the minutes', async () => {
    const held = meeting({ photos: 1 })
    const [photo] = await photosOf(held)
    await expectRefusedUnchanged(t, () => remove(held, photo?.id ?? '', 'member'), 'NOT_ALLOWED')
  })
})

describe('in a closed year', () => {
  it('no photo is put nor taken away', async () => {
    const held = meeting({ photos: 1 })
    const [photo] = await photosOf(held)
    const fileID = await upload()
    await t.patch('branches', home.branchId, { closedYears: [held.year] })
    await expectRefusedUnchanged(t, () => add(held, fileID), 'YEAR_CLOSED')
    await expectRefusedUnchanged(t, () => remove(held, photo?.id ?? ''), 'YEAR_CLOSED')
    await t.patch('branches', home.branchId, { closedYears: [] })
    expect(await t.downloadFile(fileID)).toBeNull()
  })
})

test('where no minutes are written there is nothing to put a photo with', async () => {
  const held = seedActivity(t, home, freshId())
  const fileID = await upload()
  expectRefusal(await add(held, fileID), 'NO_MINUTES')
  expectRefusal(await remove(held, freshId()), 'NO_MINUTES')
  const input = { activityId: 'nowhere00000', photoId: freshId(), fileID }
  expectRefusal(await t.call(as('secretary'), 'minutes.addPhoto', input), 'NO_SUCH_ACTIVITY')
})
