/** Furniture and what else stands about a home. */
import type { Subject } from '../ink.ts'

const WOOD: Subject['tints'] = ['#a8743c', '#8a5a34', '#c99a62', '#6f4a2e']
const FABRIC: Subject['tints'] = ['#3f6f6a', '#b5563c', '#6a6fa0', '#7a8a4a', '#a08a70']
const PLAIN: Subject['tints'] = ['#e8e6e1', '#d5dadf', '#c9d3d0']

export const rooms = {
  sofa: {
    tints: FABRIC,
    draw: ({ main, dark, light, accent }) => `
      <path d="M-150 -50 a30 30 0 0 1 30 -40 h240 a30 30 0 0 1 30 40 v90 h-300z" fill="${dark}"/>
      <rect x="-136" y="10" width="134" height="60" rx="18" fill="${main}"/><rect x="2" y="10" width="134" height="60" rx="18" fill="${main}"/><path d="M-126 20 h110M14 20 h110" stroke="${light}" stroke-width="6" stroke-linecap="round"/>
      <rect x="-186" y="-20" width="56" height="134" rx="26" fill="${main}"/><rect x="130" y="-20" width="56" height="134" rx="26" fill="${main}"/><rect x="-150" y="66" width="300" height="48" fill="${dark}"/>
      <rect x="60" y="-44" width="70" height="66" rx="12" fill="${accent}" transform="rotate(10 90 -10)"/><path d="M-150 114 v32h16v-32zM134 114 v32h16v-32z" fill="#4a3020"/>`,
  },
  chair: {
    tints: WOOD,
    draw: ({ main, dark, light, accent }) => `
      <path d="M-80 -160 h16 v306 h-16zM64 -160 h16 v306 h-16z" fill="${dark}"/><path d="M-80 -150 h160 v26 h-160zM-80 -96 h160 v20 h-160zM-80 -48 h160 v20 h-160z" fill="${main}"/>
      <path d="M-100 20 h200 l14 34 h-228z" fill="${accent}"/><path d="M-112 54 h224 v14 h-224z" fill="${dark}"/><path d="M-104 68 h16 v80 h-16zM88 68 h16 v80 h-16z" fill="${main}"/><path d="M-70 -144 h140" stroke="${light}" stroke-width="5"/>`,
  },
  table: {
    tints: WOOD,
    draw: ({ main, dark, light }) => `
      <path d="M-150 -40 h300 l40 50 h-380z" fill="${main}"/><path d="M-190 10 h380 v22 h-380z" fill="${dark}"/><path d="M-120 -24 h200M-150 -6 h260" stroke="${light}" stroke-width="4" opacity=".7"/>
      <path d="M-176 32 h24 v116 h-18zM152 32 h24 l-6 116 h-18zM-110 32 h14 v76 h-10zM96 32 h14 l-4 76 h-10z" fill="${dark}"/>`,
  },
  lamp: {
    tints: ['#e9dfc6', '#d9a441', '#6f8a9a', '#c96a4a'],
    draw: ({ main, dark, light }) => `
      <ellipse cx="0" cy="-40" rx="190" ry="150" fill="#fff3c4" opacity=".35"/><path d="M-60 -150 h120 l50 120 h-220z" fill="${main}"/><path d="M-52 -144 h30 l-30 108 h-44z" fill="${light}"/>
      <rect x="-7" y="-30" width="14" height="150" fill="${dark}"/><path d="M-70 146 a70 28 0 0 1 140 0z" fill="${dark}"/>`,
  },
  shelf: {
    tints: WOOD,
    draw: ({ main, dark, accent }) => `
      <rect x="-130" y="-170" width="260" height="320" fill="${dark}"/><rect x="-114" y="-154" width="228" height="288" fill="#000" opacity=".25"/>
      ${[-80, -4, 72].map((y) => `<rect x="-130" y="${y}" width="260" height="16" fill="${main}"/>`).join('')}
      <g fill="${accent}"><rect x="-104" y="-140" width="18" height="60"/><rect x="-82" y="-132" width="22" height="52"/><rect x="40" y="18" width="16" height="54"/><rect x="60" y="26" width="26" height="46"/></g><g fill="#e8dcc0"><rect x="-54" y="-144" width="14" height="64"/><circle cx="-60" cy="-26" r="22"/><rect x="-100" y="94" width="80" height="40"/></g>`,
  },
  rug: {
    tints: ['#9a3a34', '#35506f', '#8a6a4a'],
    draw: ({ main, dark, light, accent }) => `
      <path d="M-150 -90 h300 l44 220 h-388z" fill="${main}"/><path d="M-132 -74 h264 l36 188 h-336z" fill="none" stroke="${light}" stroke-width="8"/>
      <path d="M0 -50 l70 70 -70 76 -70 -76z" fill="${accent}"/><path d="M0 -20 l40 42 -40 42 -40 -42z" fill="${dark}"/><path d="M-110 -30 l24 24 -30 24zM110 -30 l-24 24 30 24z" fill="${light}"/>
      <path d="M-194 130 l-4 18M-150 130 v18M-100 130 v18M-50 130 v18M0 130 v18M50 130 v18M100 130 v18M150 130 v18M194 130 l4 18" stroke="${light}" stroke-width="5"/>`,
  },
  mirror: {
    tints: WOOD,
    draw: ({ main, dark }) => `
      <circle cx="0" cy="-10" r="156" fill="${dark}"/><circle cx="0" cy="-14" r="150" fill="${main}"/><circle cx="0" cy="-14" r="124" fill="#cfe0e6"/><path d="M-80 60 L60 -110 L92 -84 L-48 88Z" fill="#fff" opacity=".5"/><path d="M-100 20 L10 -120 L22 -112 L-90 34Z" fill="#fff" opacity=".5"/>`,
  },
  bed: {
    tints: FABRIC,
    draw: ({ main, dark, light }) => `
      <rect x="-190" y="-110" width="28" height="256" rx="6" fill="#7a5232"/><rect x="162" y="-10" width="28" height="156" rx="6" fill="#7a5232"/><rect x="-162" y="30" width="324" height="80" fill="#efece4"/>
      <path d="M-60 10 h222 v90 h-222z" fill="${main}"/><path d="M-60 10 h222 v20 h-222z" fill="${light}"/><rect x="-156" y="-20" width="96" height="56" rx="20" fill="#fff"/><rect x="-162" y="104" width="324" height="16" fill="${dark}"/>`,
  },
  clock: {
    tints: WOOD,
    draw: ({ main, dark, light }) => `
      <path d="M-80 -170 h160 v240 a80 80 0 0 1 -160 0z" fill="${main}"/><path d="M-66 -10 h132 v80 a66 66 0 0 1 -132 0z" fill="${dark}"/><circle cx="0" cy="-86" r="66" fill="#f5efdf"/><path d="M0 -86 V-134M0 -86 L34 -70" stroke="#2a2420" stroke-width="7" stroke-linecap="round"/>
      <path d="M0 0 V80" stroke="#d6ad4a" stroke-width="6"/><circle cx="0" cy="92" r="24" fill="#d6ad4a"/><path d="M-72 -160 v220" stroke="${light}" stroke-width="5"/>`,
  },
  fridge: {
    tints: PLAIN,
    draw: ({ main, dark, light, accent }) => `
      <rect x="-92" y="-186" width="184" height="334" rx="14" fill="${dark}"/><rect x="-86" y="-180" width="172" height="118" rx="10" fill="${main}"/><rect x="-86" y="-56" width="172" height="198" rx="10" fill="${main}"/>
      <rect x="-70" y="-150" width="12" height="64" rx="6" fill="${dark}"/><rect x="-70" y="-30" width="12" height="90" rx="6" fill="${dark}"/><path d="M60 -170 v90M60 -44 v170" stroke="${light}" stroke-width="8"/><circle cx="20" cy="-10" r="12" fill="${accent}"/><rect x="-6" y="20" width="24" height="18" fill="#e8b84a"/>`,
  },
  washer: {
    tints: PLAIN,
    draw: ({ main, dark, accent }) => `
      <rect x="-130" y="-150" width="260" height="298" rx="14" fill="${dark}"/><rect x="-124" y="-144" width="248" height="286" rx="10" fill="${main}"/><rect x="-108" y="-130" width="100" height="36" rx="6" fill="#fff"/><circle cx="80" cy="-112" r="20" fill="${dark}"/>
      <circle cx="0" cy="30" r="96" fill="${dark}"/><circle cx="0" cy="30" r="76" fill="#9fc3d6"/><path d="M-70 50 q35 -30 70 0 t70 -6 a76 76 0 0 1 -140 6z" fill="${accent}" opacity=".7"/><path d="M-50 -10 a60 60 0 0 1 50 -28" stroke="#fff" stroke-width="10" fill="none"/>`,
  },
  fan: {
    tints: ['#e8e6e1', '#5a8ab0', '#444a55'],
    draw: ({ main, dark, accent }) => `
      <rect x="-8" y="30" width="16" height="100" fill="${dark}"/><path d="M-80 148 a80 24 0 0 1 160 0z" fill="${dark}"/>
      ${[0, 120, 240].map((angle) => `<path transform="rotate(${angle} 0 -50)" d="M0 -50 C-50 -80 -50 -140 0 -150 C40 -140 34 -90 0 -50Z" fill="${accent}"/>`).join('')}
      <circle cx="0" cy="-50" r="18" fill="${dark}"/><g fill="none" stroke="${main}" stroke-width="5"><circle cx="0" cy="-50" r="112"/><circle cx="0" cy="-50" r="76"/><path d="M0 -162 V62M-112 -50 H112M-79 -129 L79 29M79 -129 L-79 29"/></g>`,
  },
} satisfies Record<string, Subject>
