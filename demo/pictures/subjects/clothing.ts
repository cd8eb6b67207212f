/** What is worn or carried. */
import type { Subject } from '../ink.ts'

const CLOTH: Subject['tints'] = ['#a8455a', '#3f5f8a', '#6f8a5a', '#c98a4a', '#5a4a6a']
const LEATHER: Subject['tints'] = ['#7a4a2a', '#3a2c26', '#a3643a']

export const clothing = {
  dress: {
    tints: CLOTH,
    draw: ({ main, dark, light, accent }) => `
      <path d="M0 -190 q14 -4 14 10 q0 12 -14 14 v14" stroke="#777" stroke-width="5" fill="none"/><path d="M-70 -130 L0 -156 L70 -130" stroke="#8a6238" stroke-width="8" fill="none"/>
      <path d="M-44 -134 q44 40 88 0 l16 34 -20 70 110 180 q-150 40 -300 0 l110 -180 -20 -70z" fill="${main}"/><path d="M-38 -34 h76 v14 h-76z" fill="${accent}"/><path d="M-20 -10 L-60 156M20 -10 L60 156M0 -10 V160" stroke="${dark}" stroke-width="4" opacity=".5"/><path d="M-50 -6 L-110 140" stroke="${light}" stroke-width="7"/>`,
  },
  shirt: {
    tints: CLOTH,
    draw: ({ main, dark, light, accent }) => `
      <path d="M-60 -130 L-170 -70 L-140 10 L-96 -10 V146 H96 V-10 L140 10 L170 -70 L60 -130 Q0 -90 -60 -130Z" fill="${main}"/><path d="M-60 -130 Q0 -90 60 -130 L40 -138 Q0 -112 -40 -138Z" fill="${dark}"/>
      <g fill="${accent}"><circle cx="-40" cy="-20" r="12"/><circle cx="30" cy="10" r="12"/><circle cx="-20" cy="60" r="12"/><circle cx="54" cy="-50" r="10"/><circle cx="50" cy="90" r="12"/><circle cx="-62" cy="106" r="10"/></g><path d="M0 -100 V146" stroke="${light}" stroke-width="4"/>`,
  },
  coat: {
    tints: ['#5a5a3c', '#6a4a3a', '#44506a'],
    draw: ({ main, dark, light, accent }) => `
      <path d="M-50 -160 L-150 -110 L-170 90 L-120 96 L-104 -20 V150 H104 V-20 L120 96 L170 90 L150 -110 L50 -160Z" fill="${main}"/><path d="M-50 -160 L0 -100 L50 -160 L70 -120 L10 -40 V150 H-10 V-40 L-70 -120Z" fill="${dark}"/><rect x="-86" y="50" width="60" height="50" rx="5" fill="${light}" opacity=".5"/><rect x="26" y="50" width="60" height="50" rx="5" fill="${light}" opacity=".5"/><g fill="${accent}"><circle cx="16" cy="-10" r="7"/><circle cx="16" cy="40" r="7"/><circle cx="16" cy="90" r="7"/></g>`,
  },
  shoe: {
    tints: ['#a8643a', '#e8e6e1', '#3f5f8a', '#b5405a'],
    draw: ({ main, dark, light, accent }) => `
      <path d="M-160 -80 C-120 -60 -90 -60 -60 -90 C-20 0 60 30 130 40 C184 48 190 90 180 112 H-164 C-180 50 -170 -30 -160 -80Z" fill="${main}"/><path d="M-170 108 H184 C186 140 176 146 160 146 H-156 C-172 146 -174 130 -170 108Z" fill="${dark}"/>
      <path d="M-44 -56 l-36 28M-20 -26 l-36 30M8 -4 l-30 34" stroke="#fff" stroke-width="9" stroke-linecap="round"/><path d="M-150 20 q60 50 150 40" stroke="${accent}" stroke-width="16" fill="none"/><path d="M90 60 q50 4 74 30" stroke="${light}" stroke-width="8" fill="none"/>`,
  },
  bag: {
    tints: LEATHER,
    draw: ({ main, dark, light, accent }) => `
      <path d="M-70 -60 C-70 -180 70 -180 70 -60" stroke="${dark}" stroke-width="16" fill="none"/><path d="M-130 -60 h260 l24 190 a20 20 0 0 1 -20 18 h-268 a20 20 0 0 1 -20 -18z" fill="${main}"/><path d="M-130 -60 h260 l8 70 q-138 50 -276 0z" fill="${dark}"/><rect x="-20" y="10" width="40" height="40" rx="8" fill="${accent}"/><path d="M-128 60 v70" stroke="${light}" stroke-width="6" stroke-dasharray="12 8"/><path d="M128 60 v70" stroke="${light}" stroke-width="6" stroke-dasharray="12 8"/>`,
  },
  backpack: {
    tints: ['#3f6f5a', '#c2643a', '#3f5f8a'],
    draw: ({ main, dark, light, accent }) => `
      <path d="M-30 -150 a30 26 0 0 1 60 0" stroke="${dark}" stroke-width="12" fill="none"/><rect x="-110" y="-150" width="220" height="296" rx="56" fill="${main}"/><path d="M-110 -60 q110 50 220 0 v-40 a50 50 0 0 0 -50 -50 h-120 a50 50 0 0 0 -50 50z" fill="${dark}"/><rect x="-80" y="30" width="160" height="92" rx="18" fill="${light}"/><path d="M-70 56 h140" stroke="${dark}" stroke-width="6"/><path d="M-50 -40 v70M50 -40 v70" stroke="${accent}" stroke-width="14"/>`,
  },
  watch: {
    tints: LEATHER,
    draw: ({ main, dark }) => `
      <path d="M-44 -190 h88 l10 110 h-108zM-54 76 h108 l-10 114 h-88z" fill="${main}"/><path d="M0 -180 V-90M0 90 V180" stroke="${dark}" stroke-width="5" stroke-dasharray="10 8"/><circle cx="0" cy="0" r="96" fill="#c9a24a"/><circle cx="0" cy="0" r="78" fill="#f7f2e4"/>${Array.from({ length: 12 }, (_, n) => `<rect x="-3" y="-72" width="6" height="14" fill="#3a332a" transform="rotate(${n * 30})"/>`).join('')}<path d="M0 0 V-50M0 0 L36 22" stroke="#2a2420" stroke-width="6" stroke-linecap="round"/><rect x="96" y="-10" width="16" height="20" rx="4" fill="#a8842e"/>`,
  },
  glasses: {
    tints: ['#7a4a22', '#8a5a2a'],
    draw: ({ main, dark, light }) => `
      <path d="M-30 0 q30 -26 60 0" stroke="${dark}" stroke-width="16" fill="none"/><circle cx="-92" cy="10" r="66" fill="#dfeaf0" opacity=".8" stroke="${main}" stroke-width="20"/><circle cx="92" cy="10" r="66" fill="#dfeaf0" opacity=".8" stroke="${main}" stroke-width="20"/><g fill="${dark}"><circle cx="-140" cy="-34" r="9"/><circle cx="-60" cy="64" r="10"/><circle cx="140" cy="-34" r="9"/><circle cx="60" cy="64" r="10"/><circle cx="-150" cy="40" r="8"/><circle cx="150" cy="40" r="8"/></g>
      <path d="M-158 -10 L-196 -60M158 -10 L196 -60" stroke="${main}" stroke-width="14"/><path d="M-120 -20 l30 -24M64 -20 l30 -24" stroke="${light}" stroke-width="7"/>`,
  },
  ring: {
    tints: ['#b98a3a', '#8a4f1e', '#c9ced4'],
    draw: ({ main, dark, light, accent }) => `
      <circle cx="-20" cy="50" r="88" fill="none" stroke="${dark}" stroke-width="34"/><circle cx="-20" cy="46" r="88" fill="none" stroke="${main}" stroke-width="28"/><path d="M-90 10 a80 80 0 0 1 60 -52" stroke="${light}" stroke-width="9" fill="none"/><path d="M-70 -60 h100 l-20 -50 h-60z" fill="${accent}"/><path d="M-40 -60 l20 -50 20 50z" fill="#fff" opacity=".4"/><circle cx="130" cy="110" r="40" fill="none" stroke="${main}" stroke-width="16"/>`,
  },
  belt: {
    tints: LEATHER,
    draw: ({ main, dark, light }) => `
      <ellipse cx="20" cy="40" rx="160" ry="96" fill="none" stroke="${dark}" stroke-width="50"/><ellipse cx="20" cy="30" rx="160" ry="96" fill="none" stroke="${main}" stroke-width="46"/><g fill="${light}" opacity=".6">${Array.from({ length: 18 }, (_, n) => `<rect x="${20 + Math.cos(n * 0.35) * 160 - 9}" y="${30 + Math.sin(n * 0.35) * 96 - 8}" width="18" height="14" rx="4"/>`).join('')}</g><rect x="-196" y="-6" width="70" height="86" rx="8" fill="none" stroke="#c9a24a" stroke-width="14"/><path d="M-176 36 h50" stroke="#c9a24a" stroke-width="9"/>`,
  },
} satisfies Record<string, Subject>
