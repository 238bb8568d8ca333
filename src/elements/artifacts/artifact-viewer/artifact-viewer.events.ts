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
