/** The filters beside the queue, each value with the number of listings it would leave. */
import { Button, NativeSelect, Slider } from '@mantine/core'
import { useId } from 'react'
import { appendix, listingKind } from '../../../model/assessment.ts'
import { itemStatus } from '../../../model/item.ts'
import type { Facet, QueueFacets, QueueFilter } from '../../contract/queue.ts'
import { countText } from '../wording/amounts.ts'
import { KIND, languageName, STATUS, TIER } from '../wording/labels.ts'
import { ChoiceList } from './choice-list.tsx'
import styles from './queue.module.css'

interface QueueFiltersProps {
  filter: QueueFilter
  facets: QueueFacets | undefined
  change: (part: Partial<QueueFilter>) => void
  clear: () => void
}

const TIERS = ['high', 'review'] as const
const APPENDICES = [...appendix.options, 'none'] as const
const STATUSES = [...itemStatus.options, 'any'] as const

export function QueueFilters({ filter, facets, change, clear }: QueueFiltersProps) {
  return (
    <div className={styles.filters}>
      <ChoiceList
        legend="Status"
        options={STATUSES.map((value) => ({
          value,
          label: STATUS[value],
          count: countIn(facets?.statuses, value),
        }))}
        chosen={filter.status}
        choose={(status) => change({ status: status ?? 'open' })}
      />
      <ChoiceList
        legend="Priority"
        options={TIERS.map((value) => ({ value, label: TIER[value], count: countIn(facets?.tiers, value) }))}
        chosen={filter.tier}
        choose={(tier) => change({ tier })}
      />
      <ChoiceList
        legend="CITES appendix"
        options={APPENDICES.map((value) => ({
          value,
          label: value === 'none' ? 'Not listed' : `Appendix ${value}`,
          count: countIn(facets?.cites, value),
        }))}
        chosen={filter.cites}
        choose={(cites) => change({ cites })}
      />
      <FacetSelect
        label="Site"
        any="All sites"
        facet={facets?.sites}
        chosen={filter.site}
        choose={(site) => change({ site })}
      />
      <FacetSelect
        label="Taxon"
        any="All taxa"
        facet={facets?.taxa}
        chosen={filter.taxon}
        choose={(taxon) => change({ taxon })}
      />
      <FacetSelect
        label="Language"
        any="All languages"
        facet={facets?.languages}
        chosen={filter.language}
        name={languageName}
        choose={(language) => change({ language })}
      />
      <FacetSelect
        label="Kind"
        any="All kinds"
        facet={facets?.kinds}
        chosen={filter.kind}
        name={(kind) => KIND[listingKind.parse(kind)]}
        choose={(kind) => change({ kind: kind === undefined ? undefined : listingKind.parse(kind) })}
      />
      <ScoreFilter key={filter.minScore} least={filter.minScore} change={change} />
      <Button variant="subtle" size="compact-sm" onClick={clear} className={styles.clear ?? ''}>
        Clear all filters
      </Button>
    </div>
  )
}

function countIn(facet: Facet | undefined, value: string): number | undefined {
  return facet === undefined ? undefined : (facet.find((entry) => entry.value === value)?.count ?? 0)
}

interface FacetSelectProps {
  label: string
  any: string
  facet: Facet | undefined
  chosen: string | undefined
  name?: (value: string) => string
  choose: (value: string | undefined) => void
}

function FacetSelect({ label, any, facet = [], chosen, name = (value) => value, choose }: FacetSelectProps) {
  const known = chosen === undefined || facet.some(({ value }) => value === chosen)
  const entries = known ? facet : [{ value: chosen, count: 0 }, ...facet]
  return (
    <NativeSelect
      label={label}
      size="sm"
      value={chosen ?? ''}
      data={[
        { value: '', label: any },
        ...entries.map(({ value, count }) => ({ value, label: `${name(value)} (${countText(count)})` })),
      ]}
      onChange={(event) => choose(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  )
}

function ScoreFilter({ least, change }: { least: number | undefined; change: QueueFiltersProps['change'] }) {
  const label = useId()
  return (
    <div className={styles.scoreFilter}>
      <span id={label}>Score at least {(least ?? 0).toFixed(2)}</span>
      <Slider
        thumbProps={{ 'aria-labelledby': label }}
        min={0}
        max={1}
        step={0.05}
        size="sm"
        label={(value) => value.toFixed(2)}
        defaultValue={least ?? 0}
        onChangeEnd={(value) => change({ minScore: value === 0 ? undefined : value })}
      />
    </div>
  )
}
