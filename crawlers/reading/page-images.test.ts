import { expect, test } from 'vitest'
import { parseDocument } from './page-document.ts'
import { imagesOf } from './page-images.ts'

test.each([
  ['<img src="/s.jpg" data-zoom-image="/l.jpg">', '/l.jpg'],
  ['<a href="/original.JPG?v=2"><img src="/s.jpg"></a>', '/original.JPG?v=2'],
  ['<a href="/p/2"><img src="/s.jpg"></a>', '/s.jpg'],
  ['<img src="/s.jpg" srcset="/a,b.jpg 300w, /l.jpg 900w">', '/l.jpg'],
  ['<img src="/s.jpg" srcset="/one.jpg 1x, /two.jpg 2x">', '/two.jpg'],
  ['<img src="data:image/gif;base64,AA" data-src="/lazy.jpg">', '/lazy.jpg'],
])('%s is %s', (html, address) => {
  expect(imagesOf(parseDocument(html))).toEqual([address])
})

test('the small copies by which a gallery is turned are left out, where there is more than them', () => {
  const turns = '<ol><li data-slide-to="0"><img src="/small-1.jpg"></li></ol>'
  expect(imagesOf(parseDocument(`<div><img src="/1.jpg"></div>${turns}`))).toEqual(['/1.jpg'])
  expect(imagesOf(parseDocument(turns))).toEqual(['/small-1.jpg'])
})

test('decoration is left out, and each picture is told once', () => {
  const html =
    '<img src="/logo.png"><img src="/1.jpg"><img src="/1.jpg"><img src="/payment-icons.png"><img src="/2.jpg" width="20">'
  expect(imagesOf(parseDocument(html))).toEqual(['/1.jpg'])
})
