/** Small things of kitchen, table, workshop and garden. */
import type { Subject } from '../ink.ts'

const GLAZE: Subject['tints'] = ['#3f7a8a', '#c96a4a', '#e2d7c0', '#6a8a5a', '#8a5a7a']

export const household = {
  pan: {
    tints: ['#3a3c42', '#b0523c', '#5f6f7a'],
    draw: ({ main, dark, light }) => `
      <rect x="-120" y="-10" width="240" height="140" rx="24" fill="${main}"/><ellipse cx="0" cy="-10" rx="124" ry="34" fill="${dark}"/><ellipse cx="0" cy="-22" rx="116" ry="30" fill="${light}"/><rect x="-18" y="-66" width="36" height="26" rx="10" fill="${dark}"/>
      <path d="M-120 30 h-46 v26 h46zM120 30 h46 v26 h-46z" fill="${dark}"/><rect x="-100" y="30" width="16" height="80" rx="8" fill="${light}" opacity=".6"/>`,
  },
  mug: {
    tints: GLAZE,
    draw: ({ main, dark, light, accent }) =>
      [-84, 66]
        .map(
          (
            x,
            n,
          ) => `<g transform="translate(${x} ${n * 14})"><path d="M60 -10 h20 a36 36 0 0 1 0 76 h-24" fill="none" stroke="${dark}" stroke-width="16"/><path d="M-66 -50 h132 l-12 170 a20 20 0 0 1 -20 14 h-68 a20 20 0 0 1 -20 -14z" fill="${n ? accent : main}"/>
      <ellipse cx="0" cy="-50" rx="66" ry="20" fill="${light}"/><ellipse cx="0" cy="-48" rx="54" ry="14" fill="#5a3a22"/></g>`,
        )
        .join(''),
  },
  plate: {
    tints: ['#e8dcc0', '#efe7d5'],
    draw: ({ main, dark, light }) =>
      [-120, -60, 0, 60, 120]
        .map(
          (x, n) =>
            `<g transform="translate(${x} 0) rotate(${n - 2})"><path d="M-14 150 C-22 90 -16 30 -10 10 h20 C16 30 22 90 14 150 a14 8 0 0 1 -28 0z" fill="${main}"/><path d="M-6 140 V30" stroke="${light}" stroke-width="5"/><rect x="-12" y="0" width="24" height="14" fill="#9aa0a6"/><path d="M-12 0 C-22 -80 -12 -150 10 -176 C24 -130 20 -60 12 0Z" fill="#c9d0d6"/><path d="M0 -10 C-6 -80 0 -130 8 -156" stroke="${dark}" stroke-width="2" fill="none" opacity=".4"/></g>`,
        )
        .join(''),
  },
  vase: {
    tints: GLAZE,
    draw: ({ main, dark, light, accent }) => `
      <path d="M-34 -150 h68 l-10 60 c90 40 90 180 20 236 h-88 c-70 -56 -70 -196 20 -236z" fill="${main}"/><ellipse cx="0" cy="-150" rx="36" ry="10" fill="${dark}"/><path d="M-50 -40 C-84 10 -74 80 -44 120" stroke="${light}" stroke-width="14" fill="none" stroke-linecap="round"/>
      <path d="M-68 30 q68 40 136 0" stroke="${accent}" stroke-width="14" fill="none"/><path d="M-72 60 q72 40 144 0" stroke="${dark}" stroke-width="6" fill="none"/>`,
  },
  sewing: {
    tints: ['#2f3038', '#3f6f5a', '#7a2f3a'],
    draw: ({ main, dark, light }) => `
      <rect x="-180" y="104" width="360" height="40" rx="8" fill="#8a5a34"/><path d="M-160 104 V70 H110 V-20 H-110 V40 H-150 V-70 a30 30 0 0 1 30 -30 h250 a30 30 0 0 1 30 30 V104Z" fill="${main}"/>
      <circle cx="176" cy="-40" r="34" fill="${dark}"/><circle cx="176" cy="-40" r="16" fill="#c9a24a"/><path d="M-130 40 V74" stroke="#c9ced4" stroke-width="8"/><rect x="-20" y="-130" width="14" height="34" fill="#c9a24a"/><path d="M-90 -72 h180" stroke="${light}" stroke-width="7"/><path d="M-60 -50 q40 24 80 0 t80 0" stroke="#c9a24a" stroke-width="5" fill="none"/>`,
  },
  vacuum: {
    tints: ['#4a5a9a', '#9a3a3a', '#3a3f47'],
    draw: ({ main, dark, light }) => `
      <path d="M60 30 C150 -40 130 -150 20 -160" stroke="#3a3f47" stroke-width="16" fill="none"/><path d="M20 -168 L-120 90" stroke="#9aa4ae" stroke-width="14"/><path d="M-176 110 h100 l-10 -30 h-70z" fill="${dark}"/>
      <ellipse cx="80" cy="90" rx="110" ry="56" fill="${main}"/><ellipse cx="70" cy="66" rx="70" ry="24" fill="${light}"/><circle cx="10" cy="122" r="26" fill="#2b2f36"/><circle cx="150" cy="122" r="26" fill="#2b2f36"/>`,
  },
  drill: {
    tints: ['#e0a92c', '#2f8a6a', '#c24a34'],
    draw: ({ main, dark, light }) => `
      <path d="M70 -60 h36 v40 h-36zM106 -50 h80 v18 h-80z" fill="#6a7078"/><rect x="-140" y="-90" width="214" height="100" rx="30" fill="${main}"/><path d="M-96 0 h76 l-16 116 h-74z" fill="${dark}"/><rect x="-136" y="106" width="124" height="42" rx="8" fill="#2f3238"/><path d="M-20 10 q20 20 0 40" stroke="#2f3238" stroke-width="12" fill="none"/><path d="M-120 -70 h150" stroke="${light}" stroke-width="8" stroke-linecap="round"/>`,
  },
  mower: {
    tints: ['#3f8a3f', '#c24a34', '#e0a92c'],
    draw: ({ main, dark, light }) => `
      <path d="M60 60 L160 -150 h24M80 70 L176 -140" stroke="#555b63" stroke-width="12" fill="none"/><path d="M-140 30 q60 -60 160 -50 l60 60 v60 h-220z" fill="${main}"/><rect x="-70" y="-50" width="80" height="44" rx="10" fill="${dark}"/><path d="M-120 40 h160" stroke="${light}" stroke-width="7"/>
      <g fill="#26292e"><circle cx="-100" cy="112" r="38"/><circle cx="60" cy="112" r="38"/></g><g fill="#c9ced4"><circle cx="-100" cy="112" r="15"/><circle cx="60" cy="112" r="15"/></g>`,
  },
  ladder: {
    tints: ['#b8c0c8', '#c99a62'],
    draw: ({ main, dark }) => `
      <path d="M-70 150 L-40 -190 h18 L-50 150zM70 150 L40 -190 h-18 L50 150z" fill="${main}"/>${[0, 1, 2, 3, 4, 5].map((n) => `<rect x="${-34 - n * 5}" y="${-150 + n * 50}" width="${68 + n * 10}" height="14" fill="${dark}"/>`).join('')}`,
  },
  aquarium: {
    tints: ['#4a9ac0', '#3f8a9a'],
    draw: ({ main, dark, light }) => `
      <rect x="-190" y="-110" width="380" height="250" rx="6" fill="${light}"/><rect x="-180" y="-60" width="360" height="190" fill="${main}"/><rect x="-190" y="-124" width="380" height="26" rx="6" fill="#2b2f36"/><path d="M-180 100 q90 -20 180 0 t180 -4 v34 h-360z" fill="#c9b48a"/>
      <path d="M-120 100 q-20 -50 6 -110M-90 100 q20 -40 0 -80M110 100 q-20 -60 10 -120" stroke="#3f8a4a" stroke-width="10" fill="none"/><g fill="#fff" opacity=".6"><circle cx="20" cy="20" r="7"/><circle cx="30" cy="-10" r="5"/><circle cx="16" cy="-34" r="4"/></g><path d="M-166 -50 v150" stroke="${dark}" stroke-width="4" opacity=".3"/>`,
  },
  cage: {
    tints: ['#b98f55', '#8a8f98'],
    draw: ({ main, dark }) => `
      <path d="M0 -190 a14 14 0 0 1 0 28" stroke="${dark}" stroke-width="8" fill="none"/><g stroke="${main}" stroke-width="6" fill="none"><path d="M-120 130 V-60 C-120 -150 120 -150 120 -60 V130"/>${[-80, -40, 0, 40, 80].map((x) => `<path d="M${x} 130 V${-124 + Math.abs(x) * 0.42}"/>`).join('')}<path d="M-120 -40 H120M-120 40 H120"/></g>
      <rect x="-134" y="124" width="268" height="24" rx="6" fill="${dark}"/><rect x="-70" y="70" width="140" height="8" fill="#7a5232"/><rect x="70" y="80" width="30" height="36" rx="6" fill="#dfe7ea"/>`,
  },
  poster: {
    tints: ['#d9a441', '#3f6f8a', '#5a7a4a'],
    draw: ({ main, dark, light, accent }) => `
      <rect x="-126" y="-176" width="252" height="324" fill="#fbf8f0"/><rect x="-110" y="-160" width="220" height="180" fill="${main}"/><circle cx="50" cy="-110" r="30" fill="${light}"/><path d="M-110 20 l70 -90 50 56 40 -40 60 74z" fill="${dark}"/>
      <path d="M-110 50 h180M-110 76 h220M-110 102 h140" stroke="${accent}" stroke-width="11"/><circle cx="0" cy="-176" r="8" fill="#c24a34"/>`,
  },
} satisfies Record<string, Subject>
