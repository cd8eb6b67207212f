/** Electronics. */
import type { Subject } from '../ink.ts'

const CASE: Subject['tints'] = ['#2f3238', '#8a9099', '#3a4a6a', '#c9ced4']

export const gadgets = {
  phone: {
    tints: CASE,
    draw: ({ main, dark, light, accent }) => `
      <g transform="rotate(-8)"><rect x="-86" y="-176" width="172" height="326" rx="26" fill="${dark}"/><rect x="-80" y="-170" width="160" height="314" rx="22" fill="${main}"/><rect x="-70" y="-152" width="140" height="278" rx="8" fill="${accent}"/>
      <path d="M-70 40 q70 -60 140 10 v68 a8 8 0 0 1 -8 8 h-124 a8 8 0 0 1 -8 -8z" fill="#fff" opacity=".25"/><path d="M-60 -140 l60 0 -60 130z" fill="#fff" opacity=".2"/><rect x="-20" y="-164" width="40" height="7" rx="3" fill="${light}"/></g>`,
  },
  laptop: {
    tints: CASE,
    draw: ({ main, dark, light, accent }) => `
      <rect x="-140" y="-130" width="280" height="190" rx="12" fill="${dark}"/><rect x="-126" y="-118" width="252" height="164" fill="${accent}"/><path d="M-126 46 l90 -80 60 40 60 -70 42 40 v70z" fill="#fff" opacity=".3"/><path d="M-150 60 h300 l40 70 h-380z" fill="${main}"/>
      <path d="M-130 72 h260 l16 28 h-292z" fill="${dark}" opacity=".7"/><path d="M-40 106 h80 l6 16 h-92z" fill="${light}"/><path d="M-190 130 h380 v12 h-380z" fill="${dark}"/>`,
  },
  camera: {
    tints: ['#2f3238', '#6a4a34', '#454a52'],
    draw: ({ main, dark, light, accent }) => `
      <path d="M-60 -130 h120 l20 50 h-160z" fill="#c9ced4"/><rect x="-180" y="-84" width="360" height="220" rx="22" fill="${main}"/><rect x="-180" y="-84" width="360" height="50" rx="20" fill="#c9ced4"/><rect x="-150" y="-104" width="56" height="22" rx="6" fill="#9aa0a6"/>
      <circle cx="0" cy="40" r="92" fill="${dark}"/><circle cx="0" cy="40" r="72" fill="#1a1c20"/><circle cx="0" cy="40" r="48" fill="#33506a"/><circle cx="-16" cy="22" r="14" fill="#fff" opacity=".6"/><circle cx="130" cy="-60" r="12" fill="${accent}"/><path d="M-160 0 v110" stroke="${light}" stroke-width="5" opacity=".5"/>`,
  },
  console: {
    tints: ['#3a3f47', '#e4e6ea', '#3f6fa0'],
    draw: ({ main, dark, accent }) => `
      <rect x="-180" y="-84" width="360" height="184" rx="40" fill="${dark}"/><rect x="-174" y="-80" width="348" height="172" rx="36" fill="${main}"/><rect x="-100" y="-60" width="200" height="132" rx="6" fill="#1a1c20"/><path d="M-92 64 l60 -80 40 50 30 -36 54 66z" fill="${accent}"/>
      <circle cx="-138" cy="-30" r="20" fill="#1a1c20"/><path d="M-150 26 h8 v-12 h12 v12 h12 v12 h-12 v12 h-12 v-12 h-8z" fill="#1a1c20"/><circle cx="138" cy="-42" r="11" fill="#d6504a"/><circle cx="138" cy="2" r="11" fill="#4aa06a"/><circle cx="116" cy="-20" r="11" fill="#4a7ad6"/><circle cx="160" cy="-20" r="11" fill="#e0b52c"/>`,
  },
  tv: {
    tints: ['#24272c', '#33373d'],
    draw: ({ main, dark, accent }) => `
      <rect x="-190" y="-130" width="380" height="230" rx="8" fill="${dark}"/><rect x="-180" y="-120" width="360" height="208" fill="${accent}"/><path d="M-180 88 q100 -120 200 -40 t160 -40 v80z" fill="#fff" opacity=".25"/><circle cx="100" cy="-70" r="26" fill="#ffe9a8"/><path d="M-20 100 h40 v30 h60 v16 h-160 v-16 h60z" fill="${main}"/>`,
  },
  headphones: {
    tints: CASE,
    draw: ({ main, dark, light, accent }) => `
      <path d="M-130 60 C-140 -190 140 -190 130 60" stroke="${dark}" stroke-width="26" fill="none"/><path d="M-118 20 C-110 -150 110 -150 118 20" stroke="${light}" stroke-width="8" fill="none"/><rect x="-168" y="10" width="76" height="130" rx="34" fill="${main}"/><rect x="92" y="10" width="76" height="130" rx="34" fill="${main}"/><rect x="-106" y="24" width="28" height="102" rx="14" fill="${accent}"/><rect x="78" y="24" width="28" height="102" rx="14" fill="${accent}"/>`,
  },
  speaker: {
    tints: ['#7a5232', '#2f3238', '#3f6f8a'],
    draw: ({ main, dark, light }) =>
      [-92, 92]
        .map(
          (
            x,
          ) => `<g transform="translate(${x} 0)"><rect x="-80" y="-160" width="160" height="308" rx="8" fill="${main}"/><rect x="-70" y="-150" width="140" height="288" rx="4" fill="${dark}"/><circle cx="0" cy="-90" r="36" fill="#1a1c20"/><circle cx="0" cy="-90" r="14" fill="${light}"/>
      <circle cx="0" cy="44" r="62" fill="#1a1c20"/><circle cx="0" cy="44" r="48" fill="#3a3d43"/><circle cx="0" cy="44" r="18" fill="#1a1c20"/></g>`,
        )
        .join(''),
  },
} satisfies Record<string, Subject>
