/** Every public element, from its own doc comment. Paths are the package's, not the sources'. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/define.ts', '**/index.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  // Only read: package.json names the manifest once and for all.
  packagejson: false,
  plugins: [
    {
      name: 'packaged',
      packageLinkPhase({ customElementsManifest: manifest }) {
        manifest.readme = 'README.md';
        manifest.modules = manifest.modules
          .map((module) => ({ ...module, declarations: (module.declarations ?? []).filter(({ tagName }) => tagName).map(publicMembers) }))
          .filter(({ declarations }) => declarations.length);
        const text = JSON.stringify(manifest).replaceAll(/"(path|module)":"\/?src\/([^"]+)\.ts"/g, '"$1":"dist/$2.js"');
        Object.assign(manifest, JSON.parse(text));
        manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
      },
    },
    {
      name: 'tag-from-static-member',
      analyzePhase({ ts, node, moduleDoc }) {
        if (!ts.isClassDeclaration(node)) return;
        const tag = node.members.find(
          (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'tag' && member.initializer,
        );
        const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
        if (!tag || !declaration) return;
        declaration.tagName = tag.initializer.getText().slice(1, -1);
        declaration.customElement = true;
      },
    },
  ],
};

/** Private and protected members are nobody's business outside. */
function publicMembers(declaration) {
  const members = declaration.members?.filter(
    ({ privacy, name, static: isStatic }) => !privacy && !isStatic && !name.startsWith('#') && !['render', 'styles'].includes(name),
  );
  return members ? { ...declaration, members } : declaration;
}
