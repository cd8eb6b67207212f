/** Pictures drawn for the tests: a plain object on a plain ground, and a page as it might have looked. */
import sharp from 'sharp'
import type { WrittenListing } from './written-listing.ts'

const GROUNDS = ['#cbb994', '#9fb3a6', '#b7a0a0', '#8fa3b5', '#c4b7a6']

export function drawObject(seed: number): Promise<Buffer> {
  const ground = GROUNDS[seed % GROUNDS.length]
  const bend = 120 + ((seed * 37) % 140)
  return png(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="${ground}"/><rect y="330" width="640" height="150" fill="#00000022"/>
    <ellipse cx="330" cy="372" rx="210" ry="26" fill="#00000033"/>
    <path d="M130 350 Q ${bend} 60 520 130 Q 300 ${bend + 80} 210 368 Z" fill="#efe6cf" stroke="#8c7a55" stroke-width="5"/>
  </svg>`)
}

export function drawPage(written: WrittenListing): Promise<Buffer> {
  const lines = written.description
    .split('\n')
    .map((line, index) => text(40, 640 + index * 30, 18, line.slice(0, 70)))
  return png(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1300">
    <rect width="900" height="1300" fill="#fff"/><rect width="900" height="72" fill="#394867"/>
    ${text(40, 46, 26, written.site, '#fff')}<rect x="40" y="110" width="520" height="390" fill="#d8cdb4"/>
    <path d="M120 450 Q 220 150 500 200 Q 320 300 200 460 Z" fill="#efe6cf" stroke="#8c7a55" stroke-width="5"/>
    ${text(40, 560, 28, written.title.slice(0, 48))}${text(40, 600, 24, written.price?.raw ?? '')}${lines.join('')}
  </svg>`)
}

function text(x: number, y: number, size: number, words: string, colour = '#222'): string {
  return `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${size}" fill="${colour}">${escaped(words)}</text>`
}

function escaped(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}\p{M} .,:;!?%()/–-]/gu, ' ')
}

function png(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png().toBuffer()
}
