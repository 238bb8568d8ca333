import { createRoot } from 'react-dom/client';
import { App } from './app';
import './styles.css';
import 'inlay/themes/bootstrap.css';

createRoot(document.querySelector('#root')!).render(<App />);
