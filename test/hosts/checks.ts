/** Checks with a name, run one after the other; what they print at the end is what `npm test` reads. */
export class Checks {
  #passed = 0;
  #failed = 0;

  async check(name: string, run: () => unknown): Promise<boolean> {
    const began = Date.now();
    try {
      await run();
      this.#passed += 1;
      console.log(`✔ ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      return true;
    } catch (error) {
      this.#failed += 1;
      console.log(`✖ ${name}\n  ${(error instanceof Error ? (error.stack ?? error.message) : String(error)).replaceAll('\n', '\n  ')}`);
      return false;
    }
  }

  /** The closing line, and the exit code. */
  end(): void {
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed ? 1 : 0;
  }
}
