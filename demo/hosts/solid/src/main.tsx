import { render } from 'solid-js/web';
import { App } from './app';
import './styles.css';
import 'inlay/themes/bootstrap.css';

render(() => <App />, document.querySelector('#root')!);
