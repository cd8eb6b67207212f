/** One flagged listing: what it says, why it was flagged, what was kept, and the decision. */
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Verdict } from '../../../model/item.ts'
import type { ItemDetail } from '../../contract/item-detail.ts'
import { useKeys } from '../app/keys.ts'
import { useDecisions } from '../decision/decisions.tsx'
import { verdictKeys } from '../decision/verdict-keys.ts'
import { VerdictPanel } from '../decision/verdict-panel.tsx'
import { PageLoading } from '../parts/page-loading.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { EvidenceFiles } from './evidence-files.tsx'
import { EvidencePictures } from './evidence-pictures.tsx'
import { History } from './history.tsx'
import styles from './item.module.css'
import { ItemHeader } from './item-header.tsx'
import { JudgedText } from './judged-text.tsx'
import { ScoreExplanation } from './score-explanation.tsx'
import { type Neighbours, useItem, useNeighbours } from './use-item.ts'
import { Weighing } from './weighing.tsx'

export function ItemPage() {
  const { itemId = '' } = useParams()
  const item = useItem(itemId)
  const neighbours = useNeighbours(itemId)
  useWalkKeys(neighbours)
  if (item.isPending) return <PageLoading />
  if (item.error !== null) return <Trouble error={item.error} retry={() => item.refetch()} />
  return <Detail key={itemId} detail={item.data} neighbours={neighbours} />
}

function Detail({ detail, neighbours }: { detail: ItemDetail; neighbours: Neighbours }) {
  const { item, observation, assessment } = detail
  const { decide, undo, takeBack } = useDecisions()
  const { go } = useWalk(neighbours)
  const [note, setNote] = useState('')
  const [lit, setLit] = useState<number | null>(null)
  const noteField = useRef<HTMLTextAreaElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  const choose = (verdict: Verdict) => {
    decide(item, verdict, note.trim())
    go(neighbours.next)
  }
  useKeys({ ...verdictKeys(choose), u: undo, n: () => noteField.current?.focus() })

  return (
    <article className={styles.page}>
      <ItemHeader detail={detail} neighbours={neighbours} heading={heading} />
      <div className={styles.columns}>
        <div className={styles.judged}>
          <JudgedText listing={observation.listing} reasons={assessment.reasons} lit={lit} light={setLit} />
        </div>
        <div className={styles.rail}>
          <VerdictPanel
            item={item}
            note={note}
            setNote={setNote}
            noteField={noteField}
            choose={choose}
            takeBack={() => takeBack(item)}
          />
          <EvidencePictures evidence={detail.evidence} />
        </div>
        <div className={styles.grounds}>
          <ScoreExplanation assessment={assessment} lit={lit} light={setLit} />
          <Weighing assessment={assessment} />
          <EvidenceFiles evidence={detail.evidence} />
          <History detail={detail} />
        </div>
      </div>
    </article>
  )
}

function useWalk({ search }: Neighbours) {
  const navigate = useNavigate()
  const leave = () => void navigate(`/queue${search}`)
  return {
    leave,
    /** To another listing, or back to the queue where there is none. */
    go(itemId: string | null) {
      if (itemId === null) leave()
      else void navigate(`/items/${encodeURIComponent(itemId)}${search}`)
    },
  }
}

function useWalkKeys(neighbours: Neighbours): void {
  const { go, leave } = useWalk(neighbours)
  useKeys({
    j: () => neighbours.next !== null && go(neighbours.next),
    k: () => neighbours.previous !== null && go(neighbours.previous),
    s: () => go(neighbours.next),
    Escape: leave,
  })
}
