export { default as CommitWriting } from './CommitWriting.svelte'
export { default as PromiseLines } from './PromiseLines.svelte'
