/** Wheels, boats and what is taken outside. */
import type { Subject } from '../ink.ts'

const PAINT: Subject['tints'] = ['#c24a34', '#2f6f9a', '#3f7a4a', '#d9a02c', '#5a5f68']

export const outdoors = {
  bicycle: {
    tints: PAINT,
    draw: ({ main, accent }) => `
      <g fill="none" stroke="#2b2f36" stroke-width="12"><circle cx="-108" cy="70" r="76"/><circle cx="112" cy="70" r="76"/></g><g stroke="#9aa0a6" stroke-width="2.5">${Array.from({ length: 8 }, (_, n) => `<path d="M-108 70 l${70 * Math.cos(n * 0.785)} ${70 * Math.sin(n * 0.785)}M112 70 l${70 * Math.cos(n * 0.785)} ${70 * Math.sin(n * 0.785)}"/>`).join('')}</g>
      <path d="M-108 70 L-50 -50 H66 L-8 70ZM-50 -50 L-8 70 M66 -50 L112 70 M66 -50 L54 -96" stroke="${main}" stroke-width="14" fill="none" stroke-linejoin="round"/><path d="M-8 70 H-108" stroke="${main}" stroke-width="10"/>
      <path d="M-84 -80 h62 l-8 16 h-44z" fill="#2b2f36"/><path d="M54 -96 h48 q20 2 12 24" stroke="#2b2f36" stroke-width="11" fill="none"/><circle cx="-8" cy="70" r="22" fill="${accent}"/><path d="M-8 70 l26 34 h18" stroke="#2b2f36" stroke-width="8" fill="none"/>`,
  },
  car: {
    tints: PAINT,
    draw: ({ main, dark, light, accent }) => `
      <path d="M-186 70 C-190 10 -150 0 -120 -4 L-74 -80 H70 L130 -4 C176 2 190 20 188 70 V96 H-186Z" fill="${main}"/><path d="M-96 -6 L-62 -64 H-8 V-6ZM8 -6 V-64 H62 L104 -6Z" fill="#bcd6e2"/><path d="M-186 60 H188 V96 H-186Z" fill="${dark}"/><path d="M-160 20 h320" stroke="${light}" stroke-width="5"/><rect x="166" y="20" width="22" height="20" rx="6" fill="#ffe9a8"/><rect x="-186" y="24" width="18" height="18" rx="5" fill="${accent}"/>
      <g fill="#24272c"><circle cx="-106" cy="98" r="44"/><circle cx="108" cy="98" r="44"/></g><g fill="#c9ced4"><circle cx="-106" cy="98" r="20"/><circle cx="108" cy="98" r="20"/></g>`,
  },
  motorbike: {
    tints: PAINT,
    draw: ({ main, dark, light }) => `
      <g fill="none" stroke="#24272c" stroke-width="20"><circle cx="-116" cy="80" r="58"/><circle cx="122" cy="80" r="58"/></g><path d="M122 80 L76 -60 h-20" stroke="#8a9099" stroke-width="12" fill="none"/><path d="M-140 20 C-100 -30 -40 -30 -10 -20 L70 -46 L96 20 L20 84 H-60Z" fill="${main}"/><path d="M-150 -6 q60 -34 130 -10 l-10 22 h-110z" fill="#2b2f36"/><path d="M-60 40 h80 v50 h-80z" fill="${dark}"/><path d="M-30 100 H-170" stroke="#b8c0c8" stroke-width="14"/><circle cx="92" cy="-40" r="22" fill="#ffe9a8"/><path d="M48 -66 l-34 -26" stroke="#24272c" stroke-width="11"/><path d="M-6 0 l70 -24" stroke="${light}" stroke-width="7"/>`,
  },
  tyre: {
    tints: ['#2b2d31', '#34363b'],
    draw: ({ main, dark, light }) =>
      [-70, 60]
        .map(
          (
            x,
            n,
          ) => `<g transform="translate(${x} ${10 + n * 20})"><circle r="122" fill="${dark}"/><circle r="112" fill="${main}"/><circle r="112" fill="none" stroke="${light}" stroke-width="8" stroke-dasharray="16 12" opacity=".5"/><circle r="70" fill="#c9ced4"/><circle r="60" fill="#8a9099"/>
      ${[0, 72, 144, 216, 288].map((angle) => `<rect x="-9" y="-62" width="18" height="56" fill="#dfe3e7" transform="rotate(${angle})"/>`).join('')}<circle r="16" fill="#5a6068"/></g>`,
        )
        .join(''),
  },
  stroller: {
    tints: PAINT,
    draw: ({ main, dark, light }) => `
      <path d="M-20 20 L-110 -120 H-160M-90 110 L90 20M70 110 L-60 10" stroke="#5a6068" stroke-width="12" fill="none"/><path d="M-70 10 C-60 -20 110 -20 130 10 C130 70 60 80 20 80 C-30 80 -70 60 -70 10Z" fill="${main}"/><path d="M130 0 C140 -120 20 -150 -30 -120 L20 0Z" fill="${dark}"/><path d="M20 0 L60 -132M20 0 L108 -96" stroke="${light}" stroke-width="4"/><g fill="#24272c"><circle cx="-90" cy="116" r="32"/><circle cx="84" cy="116" r="32"/></g><g fill="#c9ced4"><circle cx="-90" cy="116" r="13"/><circle cx="84" cy="116" r="13"/></g>`,
  },
  boat: {
    tints: PAINT,
    draw: ({ main, dark, light }) => `
      <path d="M-196 100 q50 -24 98 0 t98 0 t98 0 t98 0 v50 h-392z" fill="#5a9ac0"/><path d="M-190 10 C-120 40 120 40 190 10 C170 80 100 106 0 106 C-100 106 -170 80 -190 10Z" fill="${main}"/><path d="M-190 10 C-120 40 120 40 190 10 C120 26 -120 26 -190 10Z" fill="${dark}"/><path d="M-150 50 C-60 80 60 80 150 50" stroke="${light}" stroke-width="8" fill="none"/><path d="M-120 -110 L100 60" stroke="#a8743c" stroke-width="10"/><ellipse cx="-134" cy="-120" rx="20" ry="34" fill="#a8743c" transform="rotate(-50 -134 -120)"/>`,
  },
  skis: {
    tints: PAINT,
    draw: ({ main, dark, light, accent }) =>
      [-40, 10]
        .map(
          (x, n) =>
            `<g transform="rotate(${n * 4 - 6})"><path d="M${x} 150 h36 V-150 q-18 -50 -36 0z" fill="${n ? main : dark}"/><path d="M${x + 10} 130 V-140" stroke="${light}" stroke-width="6"/><rect x="${x - 4}" y="-10" width="44" height="60" rx="6" fill="#2b2f36"/></g>`,
        )
        .join('') +
      `<path d="M110 150 L96 -140M140 150 L128 -140" stroke="#8a9099" stroke-width="7"/><path d="M88 -150 h18 v44 h-18zM120 -150 h18 v44 h-18z" fill="${accent}"/>`,
  },
  tent: {
    tints: ['#d9822c', '#3f7a6a', '#6a7ab0'],
    draw: ({ main, dark, light }) => `
      <path d="M-30 -110 L180 140 H-190Z" fill="${main}"/><path d="M-30 -110 L-60 140 H-190Z" fill="${dark}"/><path d="M-30 -110 L60 140 H-10 Q20 20 -30 -110Z" fill="#2b2f36" opacity=".7"/><path d="M-30 -110 L180 140" stroke="${light}" stroke-width="6"/><path d="M-130 30 L-196 148M130 80 L196 148" stroke="#e8e0cc" stroke-width="4"/>`,
  },
  ball: {
    tints: ['#d9702c', '#c9d43a', '#e8e6e1'],
    draw: ({ main, dark, light }) => `
      <circle cx="-30" cy="30" r="118" fill="${dark}"/><circle cx="-34" cy="26" r="114" fill="${main}"/><path d="M-148 26 H80M-34 -88 V140M-116 -54 Q-40 26 -116 106M48 -54 Q-28 26 48 106" stroke="${dark}" stroke-width="6" fill="none"/><ellipse cx="-76" cy="-34" rx="26" ry="18" fill="${light}"/><circle cx="136" cy="104" r="44" fill="${dark}"/><circle cx="134" cy="102" r="41" fill="${main}"/>`,
  },
} satisfies Record<string, Subject>
