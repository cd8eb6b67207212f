/** One draft: what trying it showed, the file, and trying again. */
import { Button, Loader, Textarea } from '@mantine/core'
import { IconDownload, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SiteDraft } from '../../../model/site-draft.ts'
import { draftFileUrl, showDraft, tryDraft } from '../../contract/drafts.ts'
import { call } from '../app/call.ts'
import { PageLoading } from '../parts/page-loading.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { timeText } from '../wording/amounts.ts'
import styles from './drafts.module.css'
import { DRAFTS_KEY } from './drafts-key.ts'
import { FieldForm } from './field-form.tsx'
import { TrialResult } from './trial-result.tsx'

const LOOKED_FOR_MS = 1_500

export function DraftView({ draftId }: { draftId: string }) {
  const draft = useQuery({
    queryKey: [DRAFTS_KEY, draftId],
    queryFn: ({ signal }) => call(showDraft, { params: { draftId } }, signal),
    refetchInterval: ({ state }) => (state.data?.draft.state === 'tried' ? false : LOOKED_FOR_MS),
  })
  if (draft.isPending) return <PageLoading />
  if (draft.data === undefined) return <Trouble error={draft.error} retry={() => draft.refetch()} />
  const { address, state, asked, trial, yaml } = draft.data.draft
  return (
    <>
      <p className={styles.lead}>
        <StrangerText>{address}</StrangerText>
        <span className={styles.quiet}>
          {' '}
          Tried {asked.length === 1 ? 'once' : `${asked.length} times`}, last by {asked.at(-1)?.by},{' '}
          {timeText(asked.at(-1)?.at ?? '')}
        </span>
      </p>
      {state !== 'tried' && <Waiting isTaken={state === 'trying'} />}
      {trial !== null && state === 'tried' && <TrialResult draftId={draftId} trial={trial} />}
      {yaml !== '' && <Editor key={`${asked.length} ${state}`} draft={draft.data.draft} />}
    </>
  )
}

function Waiting({ isTaken }: { isTaken: boolean }) {
  return (
    <p className={styles.waiting} role="status">
      <Loader size="sm" />
      {isTaken
        ? 'A worker is looking at the site. It waits two seconds between two pages, so this takes a minute.'
        : 'Waiting for a worker. If none runs, start one with npm start or wtm worker.'}
    </p>
  )
}

function Editor({ draft }: { draft: SiteDraft }) {
  const { draftId, state } = draft
  const [yaml, setYaml] = useState(draft.yaml)
  const queryClient = useQueryClient()
  const again = useMutation({
    mutationFn: () => call(tryDraft, { params: { draftId }, body: { yaml } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [DRAFTS_KEY] }),
  })
  const isChanged = yaml !== draft.yaml
  const isBusy = state !== 'tried'
  return (
    <section className={styles.card} aria-labelledby="file">
      <h2 id="file">Site file</h2>
      <FieldForm yaml={yaml} change={setYaml} disabled={isBusy} />
      <Textarea
        label="The whole file"
        description="YAML; lines that begin with # are notes"
        className={styles.yaml ?? ''}
        autosize
        minRows={12}
        maxRows={40}
        spellCheck={false}
        disabled={isBusy}
        value={yaml}
        onChange={(event) => setYaml(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button
          leftSection={<IconRefresh size={16} />}
          disabled={isBusy || yaml.trim() === ''}
          loading={again.isPending}
          onClick={() => again.mutate()}
        >
          Try again
        </Button>
        <Button
          component="a"
          href={draftFileUrl(draftId)}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          Take out as YAML
        </Button>
        {isChanged && <span className={styles.quiet}>Changes are taken out once they were tried.</span>}
      </div>
      {again.error !== null && <p role="alert">{again.error.message}</p>}
    </section>
  )
}
