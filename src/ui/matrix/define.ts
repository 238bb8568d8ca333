import { registerOnce, tagNames } from '../tags.ts';
import { PermissionMatrix } from './matrix.ts';

/** Registers the matrix under this version's tag; harmless twice. */
export const defineMatrix = (): void => registerOnce(tagNames.matrix, PermissionMatrix);

defineMatrix();
