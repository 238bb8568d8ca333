import { createApp } from 'vue';
import App from './App.vue';
import './styles.css';
import 'inlay/themes/bootstrap.css';

createApp(App).mount('#root');
