/** Scientific names and what CITES says of them. */
import type { Appendix } from '../../../model/assessment.ts'
import { APPENDIX } from '../wording/labels.ts'
import styles from './parts.module.css'

/** Ranks above the genus are set upright, as is the custom. */
const HIGHER_RANK = /^\p{Lu}\p{Ll}+(idae|inae|iformes|oidea|aceae|ales|ia|ura|ines|dontia|cea)$/u
const UPRIGHT_WORD = /^(spp\.|sp\.|subsp\.|var\.|×|cf\.|aff\.)$/

export function ScientificName({ name }: { name: string }) {
  if (HIGHER_RANK.test(name) || name.toUpperCase() === name) return <span lang="la">{name}</span>
  let at = 0
  return (
    <span lang="la">
      {name.split(/( )/).map((word) => {
        at += word.length
        return UPRIGHT_WORD.test(word) || word === ' ' ? word : <i key={at}>{word}</i>
      })}
    </span>
  )
}

/** Says its appendix in words and letters; the colour only repeats it. */
export function AppendixBadge({ cites }: { cites: Appendix | null }) {
  if (cites === null) return null
  return (
    <abbr className={styles.appendix} data-appendix={cites} title={APPENDIX[cites]}>
      App. {cites}
    </abbr>
  )
}

export function TaxonLine({ taxa, cites }: { taxa: readonly string[]; cites: Appendix | null }) {
  const [first, ...others] = taxa
  return (
    <span className={styles.taxon}>
      {first === undefined ? (
        <span className={styles.quiet}>No species named</span>
      ) : (
        <ScientificName name={first} />
      )}
      {others.length > 0 && (
        <span className={styles.quiet} title={others.join(', ')}>
          +{others.length}
        </span>
      )}
      <AppendixBadge cites={cites} />
    </span>
  )
}
