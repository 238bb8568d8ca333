import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// So that Vue leaves the tags to the browser.
const compilerOptions = { isCustomElement: (tag) => tag.startsWith('inlay-') };

export default defineConfig({ plugins: [vue({ template: { compilerOptions } })] });
