import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { parsePage } from '../reading/visible-text.ts'
import { closingNotice } from './closing-notice.ts'
import { CLOSING_KINDS, CLOSING_WORDS, readClosingWords } from './closing-words.ts'

const says = (html: string, isShown = false, written: string[] = []) =>
  closingNotice(parsePage(html), { isShown, written })?.says ?? null

test.each([
  ['over', 'Sorry, this listing is no longer available.'],
  ['removed', 'This ad has been removed by its owner'],
  ['removed', 'Diese Anzeige wurde gelöscht.'],
  ['over', 'Cette annonce n’est plus disponible'],
  ['over', 'La publicación ha finalizado'],
  ['removed', 'Este anúncio foi removido'],
  ['over', 'Объявление снято с публикации'],
  ['removed', 'Tin đăng không tồn tại'],
  ['sold', 'Barang sudah terjual'],
  ['over', 'ประกาศหมดอายุ'],
  ['over', '商品已下架'],
  ['over', 'このオークションは終了しています'],
  ['removed', '삭제된 게시글입니다'],
  ['over', 'انتهت صلاحية الإعلان'],
  ['over', 'İlan yayından kaldırıldı'],
  ['over', 'Seite nicht gefunden'],
] as const)('says %s: %s', (kind, text) => {
  expect(says(`<html><body><h1>${text}</h1></body></html>`)).toBe(kind)
})

test('beside the listing only words about the listing count, and none of removal', () => {
  const page = (text: string) =>
    `<body><h1>Carved bangle</h1><div class="banner">${text}</div><p>120 €</p></body>`
  expect(says(page('This item has been sold'), true)).toBe('sold')
  expect(says(page('This listing has ended.'), true)).toBe('over')
  expect(says(page('Express delivery is no longer available'), true)).toBeNull()
  expect(says(page('This item has been removed from your basket'), true)).toBeNull()
  expect(says(page('Express delivery is no longer available'))).toBeNull()
})

test('what the seller wrote is no notice', () => {
  const html = '<h1>Bangle</h1><p>This listing has ended.</p>'
  expect(says(html, true, ['Bangle', 'Read on! This listing has ended. Or has it?'])).toBeNull()
  expect(says(html, true, ['Bangle', 'Old.'])).toBe('over')
})

test.each([
  ['a long text', `<p>${'It was said that the page is nice. '.repeat(20)} The item has been sold.</p>`],
  ['a list', '<ul><li><span>This item has been sold</span></li></ul>'],
  ['what is recommended', '<div class="related-items"><div>This item has been sold</div></div>'],
  ['a comment', '<div class="comments"><p>Ah, the item was sold!</p></div>'],
  ['a footer', '<footer><p>The page you requested was made with love</p></footer>'],
  ['a script', '<p>Hello</p><script>var text = "This listing has ended"</script>'],
  ['what is hidden', '<div hidden><p>This listing has ended</p></div>'],
])('the words in %s are none about the page', (_, html) => {
  expect(says(`<body><h1>Bangle</h1>${html}</body>`)).toBeNull()
})

test('each kind has its words, in lower case and composed, none twice', () => {
  for (const kind of CLOSING_KINDS) {
    const words = CLOSING_WORDS[kind]
    expect(words.length).toBeGreaterThan(50)
    expect(words).toEqual(words.map((word) => word.normalize('NFC').toLowerCase().trim()))
    expect(words.filter((word) => word.length < 3)).toEqual([])
  }
  expect(readClosingWords('# remark\nxx\tsold\tone | two\nyy\tbare\tthree\n')).toEqual({
    ...{ sold: ['one', 'two'], removed: [], over: [], bare: ['three'] },
  })
})

property.prop([fc.string({ unit: 'grapheme', maxLength: 300 }), fc.boolean()])(
  'whatever a page says, the answer is one of the kinds with words that stand on it',
  (text, isShown) => {
    const $ = parsePage(`<p>${text.replaceAll('<', '&lt;')}</p>`)
    const notice = closingNotice($, { isShown, written: [] })
    if (notice !== null) expect(['sold', 'over', 'removed']).toContain(notice.says)
  },
)

test('a page of very many parts is looked at in bounded time', () => {
  expect(
    says(`<body>${'<div>one <b>two</b></div>'.repeat(60_000)}<p>This listing has ended</p></body>`),
  ).toBeNull()
})
