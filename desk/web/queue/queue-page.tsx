/** The queue: flagged listings that wait for a decision, the most urgent first. */
import { Button, Drawer, NativeSelect, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { type QueueFilter, queueOrder } from '../../contract/queue.ts'
import { useKeys } from '../app/keys.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { countText } from '../wording/amounts.ts'
import { STATUS } from '../wording/labels.ts'
import styles from './queue.module.css'
import { useQueueAddress } from './queue-address.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueList } from './queue-list.tsx'
import { useFacets } from './use-queue.ts'

const ORDER = { priority: 'Most urgent first', newest: 'Newest first', oldest: 'Oldest first' } as const

export function QueuePage() {
  const { view, search, change, clear } = useQueueAddress()
  const facets = useFacets(view.filter)
  const [filtersOpen, filters] = useDisclosure(false)
  const set = countOf(view.filter)
  const panel = <QueueFilters filter={view.filter} facets={facets.data} change={change} clear={clear} />
  return (
    <div className={styles.page}>
      <aside className={styles.side} aria-label="Filters">
        {panel}
      </aside>
      <div className={styles.main}>
        <div className={styles.head}>
          <PageTitle
            title="Queue"
            aside={
              <span className={styles.total} role="status">
                {facets.data === undefined
                  ? ''
                  : `${countText(facets.data.total)} ${STATUS[view.filter.status].toLowerCase()}${set > 0 ? ', filtered' : ''}`}
              </span>
            }
          />
          <div className={styles.controls}>
            <SearchField key={view.filter.q} value={view.filter.q} change={change} />
            <NativeSelect
              aria-label="Order"
              value={view.order}
              data={queueOrder.options.map((value) => ({ value, label: ORDER[value] }))}
              onChange={(event) => change({}, queueOrder.parse(event.currentTarget.value))}
            />
            <Button
              className={styles.filtersButton ?? ''}
              variant="default"
              leftSection={<IconAdjustmentsHorizontal size={16} />}
              onClick={filters.open}
            >
              Filters{set > 0 ? ` (${set})` : ''}
            </Button>
          </div>
        </div>
        <QueueList view={view} search={search} filtered={set > 0} clear={clear} />
      </div>
      <Drawer
        opened={filtersOpen}
        onClose={filters.close}
        title="Filters"
        size="min(88vw, 320px)"
        closeButtonProps={{ 'aria-label': 'Close the filters' }}
      >
        {panel}
      </Drawer>
    </div>
  )
}

/** How many filters are set, the status aside: that one always is. */
function countOf({ status: _, ...filter }: QueueFilter): number {
  return Object.values(filter).filter((value) => value !== undefined).length
}

interface SearchFieldProps {
  value: string | undefined
  change: (part: Partial<QueueFilter>) => void
}

function SearchField({ value, change }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const text = field.current?.value.trim() ?? ''
          change({ q: text === '' ? undefined : text })
          field.current?.blur()
        }}
      >
        <TextInput
          ref={field}
          type="search"
          maxLength={200}
          defaultValue={value ?? ''}
          placeholder="Words in title, seller, place"
          aria-label="Search the queue"
          leftSection={<IconSearch size={16} />}
          rightSection={<kbd className={styles.searchKey}>/</kbd>}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </form>
    </search>
  )
}
