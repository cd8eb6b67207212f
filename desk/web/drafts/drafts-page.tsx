/** Where somebody who does not code drafts a site file, tries it and takes it out. */
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { beginDraft, listDrafts } from '../../contract/drafts.ts'
import { call } from '../app/call.ts'
import { Age } from '../parts/age.tsx'
import page from '../parts/page.module.css'
import { PageTitle } from '../parts/page-title.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { DraftView } from './draft-view.tsx'
import styles from './drafts.module.css'
import { DRAFTS_KEY } from './drafts-key.ts'

export function DraftsPage() {
  const { draftId } = useParams()
  return (
    <div className={`${page.page} ${styles.page}`}>
      <PageTitle title="Add a site" aside={<Link to="/sites">Watched sites</Link>} />
      {draftId === undefined ? <Begin /> : <DraftView key={draftId} draftId={draftId} />}
    </div>
  )
}

function Begin() {
  const [address, setAddress] = useState('')
  const [word, setWord] = useState('')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const begin = useMutation({
    mutationFn: () => call(beginDraft, { body: { address: address.trim(), word } }),
    onSuccess: ({ draft }) => navigate(`/drafts/${draft.draftId}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [DRAFTS_KEY] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate()
  }
  return (
    <>
      <p className={styles.lead}>
        A worker looks at about ten pages of the site, politely, and drafts a site file. Nothing is watched by
        it: you take the file out, and whoever runs the monitor puts it into its folder. Read the terms of the
        site first.
      </p>
      <form className={styles.begin} onSubmit={submit}>
        <TextInput
          label="Address"
          description="The start page, or better a page with listings on it"
          placeholder="https://market.example/"
          type="url"
          required
          withAsterisk={false}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextInput
          label="A word its listings surely have"
          description="To try the search with; may be empty"
          maxLength={100}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        <Button type="submit" loading={begin.isPending}>
          Look at it
        </Button>
        {begin.error !== null && <p role="alert">{begin.error.message}</p>}
      </form>
      <EarlierDrafts />
    </>
  )
}

function EarlierDrafts() {
  const drafts = useQuery({ queryKey: [DRAFTS_KEY], queryFn: ({ signal }) => call(listDrafts, {}, signal) })
  const all = drafts.data?.drafts ?? []
  if (all.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby="earlier">
      <h2 id="earlier">Drafts</h2>
      <ul className={styles.earlier}>
        {all.map(({ draftId, address, asked }) => (
          <li key={draftId}>
            <Link to={`/drafts/${draftId}`}>
              <StrangerText>{address}</StrangerText>
            </Link>
            <span className={styles.quiet}>
              {asked.at(-1)?.by}, <Age since={asked.at(-1)?.at ?? ''} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
