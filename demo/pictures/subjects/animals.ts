/** Birds, reptiles, mammals and fish. */
import type { Subject } from '../ink.ts'

export const animals = {
  parrot: {
    tints: ['#4fae3e', '#d23a2e', '#2f7fd0', '#e0a92c'],
    draw: ({ main, dark, light, accent }) => `
      <rect x="-150" y="92" width="300" height="16" rx="8" fill="#7a5634"/>
      <path d="M-8 60 L-44 190 L-8 178 L10 196 L34 70Z" fill="${dark}"/>
      <path d="M-60 -70 C-70 20 -60 90 4 100 C66 96 78 10 54 -62Z" fill="${main}"/>
      <path d="M-52 -30 C-96 20 -66 92 -22 118 C-8 60 -10 0 -52 -30Z" fill="${dark}"/>
      <path d="M-44 6 C-66 40 -52 80 -28 102 C-22 64 -24 30 -44 6Z" fill="${accent}"/>
      <circle cx="-4" cy="-92" r="64" fill="${main}"/>
      <path d="M24 -128 C84 -124 96 -74 58 -46 C60 -72 44 -84 22 -84Z" fill="#33302e"/>
      <circle cx="18" cy="-104" r="24" fill="#f7f3ea"/><circle cx="20" cy="-104" r="10" fill="#1c1a1a"/>
      <path d="M-58 -108 C-44 -152 0 -164 28 -148 C0 -144 -32 -132 -58 -108Z" fill="${light}"/>
      <path d="M-12 92h14v26h-14zM14 92h14v26h-14z" fill="#57504a"/>`,
  },
  songbird: {
    tints: ['#a8743c', '#3c4650', '#c9a23a', '#7d8a4a'],
    draw: ({ main, dark, light, accent }) => `
      <rect x="-160" y="86" width="320" height="12" rx="6" fill="#8a6238"/>
      <path d="M-60 20 L-168 92 L-150 104 L-38 66Z" fill="${dark}"/>
      <path d="M-90 30 C-80 -50 10 -80 70 -52 C96 10 54 84 -16 82 C-56 80 -84 62 -90 30Z" fill="${main}"/>
      <path d="M0 78 C50 70 78 22 70 -26 C40 10 6 40 -30 76Z" fill="${light}"/>
      <path d="M-76 30 C-40 -20 10 -14 30 10 C0 52 -46 60 -76 30Z" fill="${dark}"/>
      <path d="M-48 26 C-20 4 6 4 22 14 C4 30 -22 36 -48 26Z" fill="${accent}"/>
      <circle cx="70" cy="-64" r="46" fill="${main}"/><path d="M108 -76 L150 -62 L110 -50Z" fill="#3a3330"/>
      <circle cx="84" cy="-74" r="8" fill="#17130f"/><circle cx="87" cy="-77" r="3" fill="#fff"/>
      <path d="M-6 80v22M18 78v24" stroke="#4b3a2a" stroke-width="6"/>
      <g stroke="#b98f55" stroke-width="5" opacity=".85">${[-180, -120, -60, 0, 60, 120, 180].map((x) => `<path d="M${x} -190V150"/>`).join('')}
      <path d="M-190 -186H190M-190 148H190" stroke-width="10"/></g>`,
  },
  owl: {
    tints: ['#b98d5c', '#8a7a6a', '#d9b47a', '#6f6a72'],
    draw: ({ main, dark, light }) => `
      <rect x="-110" y="118" width="220" height="26" rx="13" fill="#6b4a2f"/>
      <path d="M-86 -60 C-110 40 -70 132 0 134 C70 132 110 40 86 -60Z" fill="${main}"/>
      <path d="M-84 -40 C-124 40 -86 120 -50 128 C-34 70 -44 0 -84 -40Z" fill="${dark}"/>
      <path d="M84 -40 C124 40 86 120 50 128 C34 70 44 0 84 -40Z" fill="${dark}"/>
      <g fill="${light}">${[0, 1, 2, 3].map((row) => [-1, 0, 1].map((col) => `<path d="M${col * 26 - 10 + (row % 2) * 8} ${4 + row * 26} q10 18 20 0z"/>`).join('')).join('')}</g>
      <path d="M-92 -70 C-92 -160 92 -160 92 -70 C92 -20 50 -6 0 -6 C-50 -6 -92 -20 -92 -70Z" fill="${main}"/>
      <circle cx="-38" cy="-76" r="42" fill="${light}"/><circle cx="38" cy="-76" r="42" fill="${light}"/>
      <circle cx="-34" cy="-76" r="22" fill="#e9b93a"/><circle cx="34" cy="-76" r="22" fill="#e9b93a"/>
      <circle cx="-32" cy="-76" r="12" fill="#15120f"/><circle cx="32" cy="-76" r="12" fill="#15120f"/>
      <path d="M-14 -58 L14 -58 L0 -24Z" fill="#4a4038"/>`,
  },
  tortoise: {
    tints: ['#8a7434', '#6f6a3a', '#a3823f', '#5d5a35'],
    draw: ({ main, dark, light }) => `
      <path d="M110 60 C130 10 196 10 190 60 C188 92 150 100 116 96Z" fill="#a79a62"/>
      <circle cx="168" cy="46" r="6" fill="#1b1a12"/><path d="M160 74 q16 6 28 -4" stroke="#6d6238" stroke-width="4" fill="none"/>
      <path d="M-118 92h54v54h-54zM52 92h56v54h-56z" fill="#93864f"/><path d="M-150 100 l-40 20 40 6z" fill="#93864f"/>
      <path d="M-160 100 C-160 -40 -70 -110 -6 -110 C70 -110 140 -40 142 100Z" fill="${main}"/>
      <g fill="${dark}" stroke="${light}" stroke-width="7"><path d="M-50 -84 L34 -84 L58 -18 L-8 22 L-74 -18Z"/>
      <path d="M-84 -20 L-16 26 L-30 92 L-146 92 L-132 20Z"/><path d="M68 -20 L0 26 L14 92 L130 92 L118 16Z"/></g>
      <g fill="${main}"><path d="M-26 -62h36l12 30-28 18-32-18z"/><path d="M-92 26l42 26-6 28h-62l4-30z"/><path d="M80 24l-44 28 6 28h62l-2-28z"/></g>
      <rect x="-164" y="88" width="310" height="18" rx="9" fill="${dark}"/>`,
  },
  turtle: {
    tints: ['#7b5a2e', '#566b48', '#8a6a3a'],
    draw: ({ main, dark, light }) => `
      <path d="M-110 -70 C-170 -120 -190 -60 -130 -20ZM110 -70 C170 -120 190 -60 130 -20ZM-100 90 C-150 130 -150 160 -90 130ZM100 90 C150 130 150 160 90 130Z" fill="#8d9a6a"/>
      <ellipse cx="0" cy="-132" rx="34" ry="42" fill="#8d9a6a"/><circle cx="-14" cy="-146" r="5" fill="#1a1a14"/><circle cx="14" cy="-146" r="5" fill="#1a1a14"/>
      <ellipse cx="0" cy="20" rx="130" ry="136" fill="${dark}"/><ellipse cx="0" cy="16" rx="116" ry="122" fill="${main}"/>
      <g fill="none" stroke="${light}" stroke-width="6"><path d="M-34 -90 L34 -90 L54 -40 L34 12 L-34 12 L-54 -40ZM-34 12 L-50 66 L-26 118M34 12 L50 66 L26 118M-54 -40 L-112 -20M54 -40 L112 -20M-50 66 L-104 70M50 66 L104 70M-50 66H50"/></g>`,
  },
  lizard: {
    tints: ['#5f6b3c', '#7a6a48', '#4c5a52'],
    draw: ({ main, dark, light }) => `
      <path d="M-190 120 C-120 150 -120 20 -30 30 L40 60 C-40 60 -60 190 -190 120Z" fill="${dark}"/>
      <path d="M-60 30 C-10 -50 80 -50 130 -40 C180 -44 200 -10 180 6 C140 24 110 30 90 60 C30 110 -30 90 -60 30Z" fill="${main}"/>
      <path d="M-30 70 l-30 70 36 0 20-60zM70 60 l40 80 30-6-36-80z" fill="${dark}"/>
      <g fill="${light}">${[0, 1, 2, 3, 4, 5].map((n) => `<circle cx="${-20 + n * 24}" cy="${20 - (n % 2) * 18}" r="7"/>`).join('')}</g>
      <circle cx="154" cy="-22" r="7" fill="#15140f"/><path d="M182 0 l18 8-16 4" stroke="#b84a5a" stroke-width="4" fill="none"/>`,
  },
  frog: {
    tints: ['#2f6fd0', '#e0b52c', '#2a9a6a'],
    draw: ({ main, dark, light }) => `
      <ellipse cx="-92" cy="96" rx="62" ry="40" fill="${dark}"/><ellipse cx="92" cy="96" rx="62" ry="40" fill="${dark}"/>
      <path d="M-110 60 C-110 -40 -50 -80 0 -80 C50 -80 110 -40 110 60 C110 120 60 136 0 136 C-60 136 -110 120 -110 60Z" fill="${main}"/>
      <circle cx="-58" cy="-74" r="34" fill="${main}"/><circle cx="58" cy="-74" r="34" fill="${main}"/>
      <circle cx="-58" cy="-76" r="19" fill="#101014"/><circle cx="58" cy="-76" r="19" fill="#101014"/><circle cx="-52" cy="-82" r="6" fill="#fff"/><circle cx="64" cy="-82" r="6" fill="#fff"/>
      <path d="M-62 -10 Q0 26 62 -10" stroke="#101014" stroke-width="7" fill="none"/>
      <g fill="#14141c"><circle cx="-40" cy="60" r="20"/><circle cx="36" cy="48" r="26"/><circle cx="6" cy="100" r="16"/><circle cx="-74" cy="28" r="12"/></g>
      <ellipse cx="0" cy="-50" rx="30" ry="8" fill="${light}"/>`,
  },
  monkey: {
    tints: ['#8a6a4a', '#a8835a', '#6b5a52'],
    draw: ({ main, dark, light }) => `
      <path d="M110 120 C190 110 180 0 140 -6" stroke="${dark}" stroke-width="20" fill="none" stroke-linecap="round"/>
      <ellipse cx="0" cy="90" rx="84" ry="70" fill="${main}"/><ellipse cx="0" cy="100" rx="50" ry="48" fill="${light}"/>
      <circle cx="-92" cy="-50" r="30" fill="${dark}"/><circle cx="92" cy="-50" r="30" fill="${dark}"/><circle cx="-92" cy="-50" r="16" fill="${light}"/><circle cx="92" cy="-50" r="16" fill="${light}"/>
      <circle cx="0" cy="-46" r="90" fill="${main}"/>
      <path d="M-62 -60 C-62 -110 -6 -104 0 -78 C6 -104 62 -110 62 -60 C66 0 40 30 0 30 C-40 30 -66 0 -62 -60Z" fill="#efd9bd"/>
      <circle cx="-28" cy="-54" r="18" fill="#3a2418"/><circle cx="28" cy="-54" r="18" fill="#3a2418"/><circle cx="-23" cy="-60" r="6" fill="#fff"/><circle cx="33" cy="-60" r="6" fill="#fff"/>
      <ellipse cx="0" cy="-24" rx="10" ry="7" fill="#5a3a28"/><path d="M-20 -2 Q0 14 20 -2" stroke="#5a3a28" stroke-width="5" fill="none"/>
      <path d="M-70 60 q-40 50 -10 84M70 60 q40 50 10 84" stroke="${dark}" stroke-width="24" fill="none" stroke-linecap="round"/>`,
  },
  cub: {
    tints: ['#d2a463', '#c48f4a'],
    draw: ({ main, dark, light }) => `
      <ellipse cx="0" cy="96" rx="96" ry="60" fill="${main}"/><ellipse cx="-50" cy="138" rx="34" ry="18" fill="${light}"/><ellipse cx="50" cy="138" rx="34" ry="18" fill="${light}"/>
      <circle cx="-74" cy="-110" r="36" fill="${dark}"/><circle cx="74" cy="-110" r="36" fill="${dark}"/><circle cx="-74" cy="-108" r="20" fill="${light}"/><circle cx="74" cy="-108" r="20" fill="${light}"/>
      <circle cx="0" cy="-38" r="104" fill="${main}"/><ellipse cx="0" cy="14" rx="58" ry="44" fill="${light}"/>
      <circle cx="-42" cy="-48" r="17" fill="#4a3015"/><circle cx="42" cy="-48" r="17" fill="#4a3015"/><circle cx="-37" cy="-54" r="6" fill="#fff"/><circle cx="47" cy="-54" r="6" fill="#fff"/>
      <path d="M-18 -10 h36 l-18 22z" fill="#4a2f2a"/><path d="M0 10 v18 M0 28 q-18 16 -34 4 M0 28 q18 16 34 4" stroke="#4a2f2a" stroke-width="5" fill="none"/>
      <g fill="${dark}" opacity=".5"><circle cx="-20" cy="-108" r="8"/><circle cx="8" cy="-118" r="8"/><circle cx="30" cy="-100" r="8"/><circle cx="-4" cy="-92" r="7"/></g>`,
  },
  dog: {
    tints: ['#b07b45', '#8a5a34', '#d8b78a'],
    draw: ({ main, dark, light }) => `
      <ellipse cx="0" cy="100" rx="80" ry="54" fill="${main}"/><path d="M-30 70 q30 40 60 0 v50 h-60z" fill="${light}"/>
      <path d="M-90 -100 C-140 -90 -130 10 -92 20 C-76 -20 -70 -60 -60 -96ZM90 -100 C140 -90 130 10 92 20 C76 -20 70 -60 60 -96Z" fill="${dark}"/>
      <path d="M-84 -60 C-84 -150 84 -150 84 -60 C84 20 50 60 0 60 C-50 60 -84 20 -84 -60Z" fill="${main}"/><path d="M-20 -120 h40 l14 110 h-68z" fill="${light}"/>
      <ellipse cx="0" cy="14" rx="46" ry="38" fill="${light}"/><circle cx="-38" cy="-50" r="12" fill="#241812"/><circle cx="38" cy="-50" r="12" fill="#241812"/>
      <ellipse cx="0" cy="-4" rx="18" ry="13" fill="#241812"/><path d="M-10 30 h20 v16 a10 10 0 0 1 -20 0z" fill="#d8707a"/>`,
  },
  cat: {
    tints: ['#d08a4a', '#7a7880', '#b59a7a'],
    draw: ({ main, dark, light }) => `
      <path d="M80 120 C170 130 170 40 140 30" stroke="${main}" stroke-width="24" fill="none" stroke-linecap="round"/>
      <ellipse cx="0" cy="94" rx="84" ry="58" fill="${main}"/><path d="M-92 -120 L-84 -20 L-20 -84ZM92 -120 L84 -20 L20 -84Z" fill="${dark}"/>
      <ellipse cx="0" cy="-24" rx="96" ry="82" fill="${main}"/><ellipse cx="0" cy="16" rx="44" ry="32" fill="${light}"/>
      <ellipse cx="-40" cy="-34" rx="16" ry="20" fill="#c9d45a"/><ellipse cx="40" cy="-34" rx="16" ry="20" fill="#c9d45a"/><ellipse cx="-40" cy="-34" rx="6" ry="18" fill="#15140f"/><ellipse cx="40" cy="-34" rx="6" ry="18" fill="#15140f"/>
      <path d="M-10 0 h20 l-10 12z" fill="#d8707a"/><path d="M-60 14 h-70M-58 26 l-66 14M60 14 h70M58 26 l66 14" stroke="#fff" stroke-width="3"/>
      <path d="M-14 -100 v30M0 -104 v36M14 -100 v30" stroke="${dark}" stroke-width="9"/>`,
  },
  fish: {
    tints: ['#d9b25a', '#c7a86a'],
    draw: ({ main, dark, light }) => `
      <path d="M-150 -10 L-196 -60 L-186 0 L-196 60Z" fill="${dark}"/>
      <path d="M-160 0 C-90 -90 60 -96 150 -20 C170 0 150 30 130 36 C40 96 -90 80 -160 0Z" fill="${main}"/>
      <path d="M-120 6 C-60 -40 60 -50 120 -10 C60 30 -60 40 -120 6Z" fill="${light}" opacity=".8"/>
      <g stroke="${dark}" stroke-width="3" opacity=".6" fill="none">${[0, 1, 2, 3, 4, 5, 6].map((n) => `<path d="M${-90 + n * 30} -50 q14 50 0 100"/>`).join('')}</g>`,
  },
  eel: {
    tints: ['#dfe4e6', '#cfd8dc'],
    draw: ({ main, dark }) => `
      <path d="M-170 -80 H170 L140 130 H-140Z" fill="#4a90c4"/><path d="M-170 -80 H170 L164 -40 H-164Z" fill="#76b2dc"/>
      <g fill="none" stroke="${main}" stroke-width="6" stroke-linecap="round">${Array.from({ length: 26 }, (_, n) => `<path d="M${-140 + ((n * 53) % 250)} ${-26 + ((n * 37) % 130)} q16 -18 28 0 t26 2"/>`).join('')}</g>
      <g fill="${dark}">${Array.from({ length: 26 }, (_, n) => `<circle cx="${-140 + ((n * 53) % 250)}" cy="${-26 + ((n * 37) % 130)}" r="3"/>`).join('')}</g>`,
  },
} satisfies Record<string, Subject>
