import type { Ref } from '../../../contract/index.ts';
import { InlayEvent } from '../../base/events.ts';

/** A file was chosen in the tree. A host may keep it in its address. */
export class FileSelectEvent extends InlayEvent {
  static readonly type = 'inlay-file-select';
  readonly fileId: string;

  constructor(fileId: string) {
    super(FileSelectEvent.type);
    this.fileId = fileId;
  }
}

/** A file was sent into a version. */
export class FileUploadDoneEvent extends InlayEvent {
  static readonly type = 'inlay-file-upload-done';
  /** Within the version. */
  readonly path: string;
  readonly file: Ref;

  constructor(path: string, file: Ref) {
    super(FileUploadDoneEvent.type);
    this.path = path;
    this.file = file;
  }
}
