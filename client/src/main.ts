import './styles/index.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { reloadOnceForLostChunks } from './reload-once.ts'
import { applyTheme, chosenTheme } from './ui/theme.ts'

applyTheme(chosenTheme())
reloadOnceForLostChunks()
mount(App, { target: document.getElementById('app') as HTMLElement })
