/** Registers every element. For a page that wants only some, `inlay/<name>/define`. */
import './elements/dashboard/define.ts';
