export * from './artifact-viewer.ts';
export * from './artifact-viewer.events.ts';
export {
  PreviewError,
  type Note,
  type Preview as ArtifactPreview,
  type Previewer,
  type PreviewFrame,
  type Sample,
} from './previews/previewer.ts';
export { previewers, registerPreviewer } from './previews/registry.ts';
