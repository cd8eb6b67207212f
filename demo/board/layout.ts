/** The frame around every page of the Loft Ladder. */
import { type Html, html } from '../html.ts'

export type Frame = { title: string; language?: string; trail?: Html; main: Html }

/** A whole document. */
export function layout({ title, language, trail, main }: Frame): string {
  return html`<!doctype html>
<html lang="${language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · The Loft Ladder</title>
<link rel="icon" href="/ladder.svg">
<link rel="stylesheet" href="/board.css">
</head>
<body>
<header lang="en"><a class="name" href="/">The Loft Ladder</a><span class="motto">swap, sell and talk, since the attic is full</span><nav><a href="/rules">Rules</a><a href="/members">Members</a><a href="/login">Log in</a></nav></header>
<nav class="trail" lang="en"><a href="/">Board index</a>${trail ?? null}</nav>
<main>${main}</main>
<footer lang="en">The Loft Ladder is a demonstration: members, goods and talk are invented, nothing is for sale. All times are UTC.</footer>
</body>
</html>
`.markup
}
