/** What is sold of animals and plants: ivory and its look-alikes, horn, shell, jars, wood. */
import type { Subject } from '../ink.ts'

const IVORY: Subject['tints'] = ['#efe2c4', '#e8d6b0', '#f3e8d2']

export const specimens = {
  tusk: {
    tints: IVORY,
    draw: ({ main, dark, light }) => `
      <path d="M-180 110 C-60 130 110 60 176 -120 C180 -130 190 -124 188 -114 C150 90 -20 190 -176 160 C-196 150 -196 116 -180 110Z" fill="${main}"/>
      <path d="M-170 118 C-40 134 110 60 174 -104 C120 50 -20 150 -170 118Z" fill="${light}"/>
      <ellipse cx="-178" cy="134" rx="16" ry="26" fill="${dark}"/><ellipse cx="-178" cy="134" rx="8" ry="15" fill="#6b5a48"/>
      <path d="M-120 150 q60 0 110 -26M-60 146 q50 -6 90 -34" stroke="${dark}" stroke-width="3" fill="none" opacity=".6"/>`,
  },
  carving: {
    tints: IVORY,
    draw: ({ main, dark, light }) => `
      <path d="M-90 150 h180 l-16 -26 h-148z" fill="#4a2f22"/>
      <path d="M-70 124 C-84 40 -60 -10 -30 -30 C-60 -60 -50 -120 0 -124 C50 -120 60 -60 30 -30 C62 -10 84 40 70 124Z" fill="${main}"/>
      <path d="M-40 110 C-48 40 -30 0 -8 -16 C-20 30 -24 80 -18 116Z" fill="${light}"/>
      <circle cx="-16" cy="-82" r="5" fill="${dark}"/><circle cx="16" cy="-82" r="5" fill="${dark}"/><path d="M-14 -60 q14 12 28 0M-40 10 q40 30 80 0M-52 50 q52 34 104 0M-56 90 q56 30 112 0" stroke="${dark}" stroke-width="4" fill="none"/>
      <path d="M-36 -112 q36 -50 72 0 q-36 -16 -72 0z" fill="${dark}"/>`,
  },
  bangle: {
    tints: IVORY,
    draw: ({ main, dark, light }) => `
      <ellipse cx="0" cy="40" rx="160" ry="100" fill="none" stroke="${dark}" stroke-width="52"/>
      <ellipse cx="0" cy="28" rx="160" ry="100" fill="none" stroke="${main}" stroke-width="48"/>
      <path d="M-150 0 A160 100 0 0 1 120 -40" stroke="${light}" stroke-width="16" fill="none" stroke-linecap="round"/>
      <path d="M-140 74 q40 50 130 54M60 118 q60 -14 84 -54" stroke="${dark}" stroke-width="3" fill="none"/>`,
  },
  beads: {
    tints: ['#efe2c4', '#8a3a2a', '#c9a25a'],
    draw: ({ main, dark, light, accent }) => `
      ${Array.from({ length: 26 }, (_, n) => {
        const angle = (n / 26) * Math.PI * 2
        const [x, y] = [Math.cos(angle) * 130, Math.sin(angle) * 108]
        return `<circle cx="${x}" cy="${y}" r="18" fill="${dark}"/><circle cx="${x - 1}" cy="${y - 2}" r="16" fill="${main}"/><circle cx="${x - 5}" cy="${y - 7}" r="5" fill="${light}"/>`
      }).join('')}
      <circle cx="0" cy="120" r="24" fill="${accent}"/><path d="M0 140 v36M-8 144 l-10 36M8 144 l10 36" stroke="${accent}" stroke-width="6"/>`,
  },
  horn: {
    tints: ['#5a4a3c', '#b98a4a', '#a8452c'],
    draw: ({ main, dark, light }) => `
      <rect x="-110" y="120" width="220" height="26" rx="6" fill="#4b3425"/>
      <path d="M-80 122 C-90 10 -20 -110 96 -160 C110 -150 40 -60 70 122Z" fill="${main}"/>
      <path d="M-56 118 C-62 20 0 -80 84 -146 C20 -60 -20 20 -16 118Z" fill="${light}" opacity=".7"/>
      <g stroke="${dark}" stroke-width="5" fill="none">${[0, 1, 2, 3, 4].map((n) => `<path d="M${-80 + n * 16} ${96 - n * 38} q${70 - n * 8} 26 ${144 - n * 22} 0"/>`).join('')}</g>`,
  },
  tooth: {
    tints: ['#f0e4c8', '#e6d8b8'],
    draw: ({ main, dark, light, accent }) => `
      <path d="M-120 -170 Q0 -40 120 -170" stroke="${accent}" stroke-width="8" fill="none"/>
      <rect x="-34" y="-104" width="68" height="46" rx="10" fill="#c79a3a"/><rect x="-28" y="-98" width="56" height="10" rx="5" fill="#ecd08a"/>
      <path d="M-34 -60 C-50 40 -10 120 46 146 C40 80 44 0 34 -60Z" fill="${main}"/><path d="M-22 -58 C-34 30 0 96 30 126 C6 70 -2 0 2 -58Z" fill="${light}"/>
      <path d="M16 -40 q6 60 12 110" stroke="${dark}" stroke-width="3" fill="none"/>`,
  },
  scales: {
    tints: ['#7a6248', '#8c7350', '#5c4c3a'],
    draw: ({ main, dark, light }) => `
      ${Array.from({ length: 30 }, (_, n) => {
        const row = Math.floor(n / 6)
        const x = -150 + (n % 6) * 56 + (row % 2) * 26
        const y = -70 + row * 44
        return `<g transform="translate(${x} ${y}) rotate(${((n * 47) % 60) - 30})"><path d="M-30 -34 C0 -46 30 -34 32 0 C24 36 -20 40 -32 6Z" fill="${n % 3 ? main : dark}"/><path d="M-18 -24 C2 -32 18 -24 22 -4" stroke="${light}" stroke-width="4" fill="none"/></g>`
      }).join('')}`,
  },
  vial: {
    tints: ['#8a5a1c', '#5c3a14', '#a3762a'],
    draw: ({ main, light, accent }) => `
      ${[-84, 56]
        .map(
          (
            x,
          ) => `<rect x="${x - 14}" y="-120" width="56" height="30" rx="6" fill="${accent}"/><path d="M${x - 6} -92 h40 v30 c24 14 30 30 30 56 v130 a20 20 0 0 1 -20 20 h-60 a20 20 0 0 1 -20 -20 v-130 c0 -26 6 -42 30 -56z" fill="#e6efef" opacity=".9"/>
        <path d="M${x - 30} 20 h88 v104 a14 14 0 0 1 -14 14 h-60 a14 14 0 0 1 -14 -14z" fill="${main}"/><rect x="${x - 22}" y="36" width="12" height="80" rx="6" fill="${light}" opacity=".7"/>`,
        )
        .join('')}`,
  },
  jar: {
    tints: ['#b97a2a', '#8a4a24', '#6b3a20'],
    draw: ({ main, dark, light, accent }) => `
      <rect x="-80" y="-140" width="160" height="44" rx="10" fill="${accent}"/>
      <path d="M-92 -96 h184 c24 20 28 40 28 70 v140 a32 32 0 0 1 -32 32 h-176 a32 32 0 0 1 -32 -32 v-140 c0 -30 4 -50 28 -70z" fill="#e3ecec"/>
      <path d="M-108 -30 h216 v140 a24 24 0 0 1 -24 24 h-168 a24 24 0 0 1 -24 -24z" fill="${main}"/><rect x="-60" y="0" width="120" height="84" rx="4" fill="#f5efdd"/><path d="M-40 24h80M-40 44h80M-40 64h50" stroke="${dark}" stroke-width="6"/>
      <rect x="-98" y="-70" width="16" height="170" rx="8" fill="${light}" opacity=".6"/>`,
  },
  caviar: {
    tints: ['#2c2f36', '#3a3a34'],
    draw: ({ main, light, accent }) => `
      <ellipse cx="0" cy="90" rx="150" ry="56" fill="#8a8f98"/><path d="M-150 30 v60 h300 v-60z" fill="#aab0ba"/><ellipse cx="0" cy="30" rx="150" ry="56" fill="#d5d9df"/><ellipse cx="0" cy="30" rx="132" ry="46" fill="${main}"/>
      <g fill="${light}">${Array.from({ length: 46 }, (_, n) => `<circle cx="${-104 + ((n * 61) % 208)}" cy="${4 + ((n * 29) % 54)}" r="5"/>`).join('')}</g>
      <path d="M90 -130 L30 30" stroke="${accent}" stroke-width="14" stroke-linecap="round"/>`,
  },
  feather: {
    tints: ['#d23a2e', '#2f7fd0', '#e0a92c'],
    draw: ({ main, dark, light, accent }) => `
      ${[-30, 0, 30]
        .map(
          (
            angle,
            n,
          ) => `<g transform="rotate(${angle} 0 150)"><path d="M0 150 C-60 60 -50 -90 0 -170 C50 -90 60 60 0 150Z" fill="${[main, accent, main][n] ?? main}"/>
        <path d="M0 170 V-150" stroke="${light}" stroke-width="5"/><path d="M0 60 l-40 -30M0 20 l-44 -34M0 60 l40 -30M0 20 l44 -34M0 -30 l-36 -30M0 -30 l36 -30" stroke="${dark}" stroke-width="3" opacity=".6"/></g>`,
        )
        .join('')}`,
  },
  coral: {
    tints: ['#e0687a', '#e89a5a', '#b77ad0'],
    draw: ({ main, dark, light }) => `
      <rect x="-190" y="-150" width="380" height="300" rx="12" fill="#15405e"/><rect x="-190" y="-150" width="380" height="60" rx="12" fill="#1f5a80"/>
      <g stroke="${main}" stroke-width="26" stroke-linecap="round" fill="none"><path d="M-70 140 V20 M-70 60 L-120 0 V-40 M-70 40 L-30 -20 V-70 M-70 20 V-60"/></g>
      <g stroke="${dark}" stroke-width="20" stroke-linecap="round" fill="none"><path d="M90 140 V50 M90 90 L50 40 V0 M90 80 L136 30 V-20 M90 50 V-30"/></g>
      <g fill="${light}"><circle cx="-120" cy="-44" r="14"/><circle cx="-30" cy="-74" r="14"/><circle cx="-70" cy="-64" r="14"/><circle cx="50" cy="-2" r="11"/><circle cx="136" cy="-22" r="11"/><circle cx="90" cy="-34" r="11"/></g>
      <path d="M-190 140 q95 -26 190 0 t190 0 v10 h-380z" fill="#d8c79a"/>`,
  },
  comb: {
    tints: ['#8a4f1e', '#6f3f18'],
    draw: ({ main, dark, light }) => `
      <path d="M-120 120 C-170 20 -130 -130 0 -150 C130 -130 170 20 120 120 C60 160 -60 160 -120 120Z" fill="${main}"/>
      <g fill="${dark}" opacity=".8"><path d="M-20 -120 q40 30 10 70 q-50 0 -10 -70zM-90 -40 q50 10 40 60 q-60 10 -40 -60zM60 -60 q50 30 20 70 q-50 -10 -20 -70zM-30 40 q50 0 60 50 q-60 20 -60 -50z"/></g>
      <g fill="none" stroke="${light}" stroke-width="5"><path d="M0 -150 V140M-124 -40 L0 -90 L124 -40M-140 50 L0 0 L140 50M-100 120 L0 80 L100 120"/></g>`,
  },
  seahorse: {
    tints: ['#c9b184', '#b59a68'],
    draw: ({ main, dark }) =>
      [-96, 0, 96]
        .map(
          (
            x,
            n,
          ) => `<g transform="translate(${x} ${n === 1 ? -6 : 8}) rotate(${(n - 1) * 9})"><path d="M-6 -120 C40 -130 44 -80 20 -70 C60 -30 50 40 14 70 C-6 96 24 120 34 100" stroke="${main}" stroke-width="26" fill="none" stroke-linecap="round"/>
      <path d="M0 -112 L-44 -96" stroke="${main}" stroke-width="13" stroke-linecap="round"/><circle cx="8" cy="-112" r="5" fill="#221a10"/>
      <g stroke="${dark}" stroke-width="3">${[-50, -30, -10, 10, 30, 50].map((y) => `<path d="M18 ${y} h34"/>`).join('')}</g></g>`,
        )
        .join(''),
  },
  orchid: {
    tints: ['#e3c64a', '#c0548a', '#b8c46a'],
    draw: ({ main, dark, light, accent }) => `
      <path d="M-60 80 h120 l-18 70 h-84z" fill="#b5653a"/><path d="M-66 70 h132 v20 h-132z" fill="#9a5430"/>
      <path d="M0 76 C-20 20 -10 -40 20 -90" stroke="#5a7a3a" stroke-width="9" fill="none"/><path d="M-4 76 C-80 60 -130 20 -150 -20 C-90 -10 -30 30 -4 76ZM4 76 C70 60 110 30 130 0 C70 6 20 40 4 76Z" fill="#5f8a44"/>
      <g transform="translate(24 -96)"><path d="M0 -70 C30 -50 26 -14 0 0 C-26 -14 -30 -50 0 -70Z" fill="${main}"/><path d="M-4 0 C-40 -40 -86 -30 -104 14 C-66 20 -24 18 -4 0ZM4 0 C40 -40 86 -30 104 14 C66 20 24 18 4 0Z" fill="${dark}"/>
      <path d="M-34 6 C-40 70 40 70 34 6 C20 -10 -20 -10 -34 6Z" fill="${light}"/><ellipse cx="0" cy="8" rx="20" ry="9" fill="${accent}"/></g>`,
  },
  potplant: {
    tints: ['#4f8a4a', '#3f7a5a', '#6f9a3a'],
    draw: ({ main, dark, light, accent }) => `
      <path d="M-80 50 h160 l-24 100 h-112z" fill="${accent}"/><path d="M-88 40 h176 v24 h-176z" fill="#000" opacity=".15"/>
      ${[-62, -34, -8, 20, 48].map((angle, n) => `<g transform="rotate(${angle} 0 46)"><path d="M-16 46 C-34 -40 -20 -130 0 -170 C20 -130 34 -40 16 46Z" fill="${n % 2 ? dark : main}"/><path d="M0 40 V-140" stroke="${light}" stroke-width="4"/></g>`).join('')}`,
  },
  board: {
    tints: ['#6b2f22', '#8a4a2c', '#54281e'],
    draw: ({ main, dark, light }) =>
      [0, 1, 2, 3]
        .map(
          (
            n,
          ) => `<g transform="translate(${-10 + n * 8} ${96 - n * 52}) rotate(${n * 3 - 5})"><rect x="-170" y="-22" width="330" height="44" rx="3" fill="${n % 2 ? main : dark}"/>
      <path d="M-160 -8 q80 -14 160 0 t150 -4M-160 8 q100 10 200 0 t110 2" stroke="${light}" stroke-width="2.5" fill="none" opacity=".6"/><rect x="148" y="-22" width="12" height="44" fill="${light}"/></g>`,
        )
        .join(''),
  },
} satisfies Record<string, Subject>
