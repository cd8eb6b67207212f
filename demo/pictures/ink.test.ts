import { expect, test } from 'vitest'
import { inkOf, mix } from './ink.ts'

test('mixing goes from one colour to the other', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000')
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  expect(mix('#102030', '#ff00ff', 1)).toBe('#ff00ff')
})

test('the shades of a colour are darker and lighter than it', () => {
  const { main, dark, light, accent } = inkOf('#8a6a4a', '#3f7a8a')
  const brightness = (color: string): number => Number.parseInt(color.slice(1, 3), 16)
  expect(brightness(dark)).toBeLessThan(brightness(main))
  expect(brightness(light)).toBeGreaterThan(brightness(main))
  expect(accent).toBe('#3f7a8a')
})
