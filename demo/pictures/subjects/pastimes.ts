/** Music, books and toys. */
import type { Subject } from '../ink.ts'

export const pastimes = {
  guitar: {
    tints: ['#c98a4a', '#8a4a2c', '#d9b06a'],
    draw: ({ main, dark, light }) => `
      <g transform="rotate(24)"><rect x="-13" y="-190" width="26" height="190" fill="#4a2f22"/><path d="M-20 -196 h40 l6 -4 v-34 h-52 v34z" fill="${dark}"/><path d="M0 -20 C50 -20 66 20 52 46 C90 70 96 150 0 156 C-96 150 -90 70 -52 46 C-66 20 -50 -20 0 -20Z" fill="${dark}"/><path d="M0 -12 C44 -12 56 20 44 48 C82 72 86 142 0 148 C-86 142 -82 72 -44 48 C-56 20 -44 -12 0 -12Z" fill="${main}"/>
      <circle cx="0" cy="46" r="26" fill="#2a1a12"/><rect x="-36" y="104" width="72" height="14" rx="4" fill="#4a2f22"/><path d="M-6 -200 V106M0 -200 V106M6 -200 V106" stroke="#e8e0cc" stroke-width="1.6"/><path d="M-50 90 q-6 30 20 44" stroke="${light}" stroke-width="7" fill="none"/></g>`,
  },
  piano: {
    tints: ['#24272c', '#5a3a26'],
    draw: ({ main, dark, light }) => `
      <path d="M-170 60 l30 88M170 60 l-30 88" stroke="${dark}" stroke-width="14"/><rect x="-190" y="-40" width="380" height="110" rx="8" fill="${main}"/><rect x="-176" y="4" width="352" height="60" fill="#fbfaf6"/>${Array.from({ length: 20 }, (_, n) => `<path d="M${-176 + n * 17.6} 4 v60" stroke="#9a968c" stroke-width="2"/>`).join('')}${Array.from({ length: 19 }, (_, n) => (n % 7 === 2 || n % 7 === 6 ? '' : `<rect x="${-164 + n * 17.6}" y="4" width="11" height="36" fill="#17181b"/>`)).join('')}<path d="M-60 -40 v-60 h120 v60z" fill="${light}"/><path d="M-44 -84 h88M-44 -70 h88M-44 -56 h60" stroke="#8a8a8a" stroke-width="3"/>`,
  },
  book: {
    tints: ['#8a3a34', '#35506f', '#5a7a4a', '#b98a3a'],
    draw: ({ main, dark, light, accent }) =>
      [
        [0, main],
        [1, accent],
        [2, dark],
        [3, main],
        [4, light],
      ]
        .map(([n, color]) => {
          const at = Number(n)
          return `<g transform="translate(${(at % 2) * 22 - 12} ${120 - at * 50}) rotate(${(at % 3) - 1})"><rect x="-140" y="-22" width="280" height="46" rx="4" fill="${color}"/><rect x="-128" y="-16" width="262" height="34" fill="#f5efdf"/><rect x="-140" y="-22" width="30" height="46" rx="4" fill="${color}"/><path d="M-100 -4 h220M-100 6 h220" stroke="#d8cdb4" stroke-width="2"/></g>`
        })
        .join(''),
  },
  records: {
    tints: ['#c24a34', '#3f6f8a', '#d9a02c'],
    draw: ({ main, dark, light, accent }) => `
      <circle cx="60" cy="0" r="140" fill="#1c1c1f"/><g fill="none" stroke="#3a3a40" stroke-width="3"><circle cx="60" cy="0" r="120"/><circle cx="60" cy="0" r="100"/><circle cx="60" cy="0" r="80"/></g><circle cx="60" cy="0" r="44" fill="${accent}"/><circle cx="60" cy="0" r="7" fill="#fff"/><rect x="-190" y="-140" width="260" height="280" fill="${main}"/><circle cx="-60" cy="-10" r="80" fill="${light}"/><path d="M-190 60 L70 -20 V140 H-190Z" fill="${dark}" opacity=".7"/>`,
  },
  toy: {
    tints: ['#b98a5a', '#a56cc1', '#e0a0a8', '#8a9aa8'],
    draw: ({ main, dark, light, accent }) => `
      <ellipse cx="-70" cy="134" rx="44" ry="22" fill="${dark}"/><ellipse cx="70" cy="134" rx="44" ry="22" fill="${dark}"/><ellipse cx="0" cy="70" rx="86" ry="78" fill="${main}"/><ellipse cx="0" cy="80" rx="50" ry="50" fill="${light}"/><ellipse cx="-96" cy="40" rx="26" ry="48" fill="${main}" transform="rotate(30 -96 40)"/><ellipse cx="96" cy="40" rx="26" ry="48" fill="${main}" transform="rotate(-30 96 40)"/>
      <circle cx="-64" cy="-126" r="32" fill="${dark}"/><circle cx="64" cy="-126" r="32" fill="${dark}"/><circle cx="0" cy="-72" r="84" fill="${main}"/><ellipse cx="0" cy="-46" rx="38" ry="30" fill="${light}"/><circle cx="-32" cy="-84" r="9" fill="#1c1a1a"/><circle cx="32" cy="-84" r="9" fill="#1c1a1a"/><ellipse cx="0" cy="-56" rx="13" ry="9" fill="#1c1a1a"/><path d="M-40 2 q40 26 80 0 l10 24 -30 -6 -20 14 -20 -14 -30 6z" fill="${accent}"/>`,
  },
  blocks: {
    tints: ['#d6504a', '#4a7ad6', '#e0b52c'],
    draw: ({ main, dark, accent }) =>
      (
        [
          [-120, 100, main],
          [0, 100, accent],
          [120, 100, '#4aa06a'],
          [-60, 4, '#e0b52c'],
          [60, 4, dark],
          [0, -92, '#4a7ad6'],
        ] as const
      )
        .map(
          ([x, y, color]) =>
            `<g transform="translate(${x} ${y})"><rect x="-56" y="-46" width="112" height="92" rx="6" fill="${color}"/><rect x="-56" y="26" width="112" height="20" fill="#000" opacity=".15"/><ellipse cx="-26" cy="-48" rx="18" ry="8" fill="${color}"/><ellipse cx="26" cy="-48" rx="18" ry="8" fill="${color}"/><path d="M-46 -30 h50" stroke="#fff" stroke-width="6" opacity=".5"/></g>`,
        )
        .join(''),
  },
} satisfies Record<string, Subject>
