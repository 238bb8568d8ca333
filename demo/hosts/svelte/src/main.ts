import { mount } from 'svelte';
import App from './App.svelte';
import './styles.css';
import 'inlay/themes/bootstrap.css';

mount(App, { target: document.querySelector('#root')! });
