// Stands in the host's page before the loader: hears all that can be heard there.
window.heard = { events: [], messages: [], blurs: 0 };
for (const name of ['ready', 'step', 'result', 'error']) {
  document.addEventListener('ventanilla:' + name, ({ target, detail }) => heard.events.push({ name, at: target.id || target.parentElement.id, detail }));
}
addEventListener('message', ({ data, origin }) => heard.messages.push({ data, origin }));
