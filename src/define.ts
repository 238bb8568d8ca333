/** Registers every element. For a page that wants only some, `inlay/<name>/define`. */
import './elements/models/model-browser/define.ts';
import './elements/provider/define.ts';
