// What the edition changed on this page, shown in place: taken from its page of changes when a reader asks, and put away again.
(function () {
  'use strict';

  const site = new URL('../', document.currentScript.src);
  const button = document.getElementById('page_changes');
  const changes = new URL(button.dataset.href, location.href);
  const edition = new URL('../', changes);
  const said = document.getElementById('page_said');
  let reading;

  globalThis.dossierChanges = toggle;
  toggle();

  async function toggle() {
    const isShown = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!isShown));
    said.textContent = '';
    if (isShown) {
      document.querySelectorAll('.changed-here').forEach(mark => mark.remove());
      return;
    }

    try {
      const marks = mark(await (reading ??= read()));
      said.textContent = marks > 0 ? button.dataset.found.replace('{0}', marks) : button.dataset.none;
    } catch {
      reading = null;
      button.setAttribute('aria-pressed', 'false');
      said.textContent = button.dataset.failed;
    }
  }

  async function read() {
    const answer = await fetch(changes);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }

    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  // Blocks have the same address below the site and below the edition's own folder.
  function mark(page) {
    const marked = new Set();
    for (const item of page.querySelectorAll('.redlines > li')) {
      const address = new URL(item.querySelector('a[href*="#"]')?.getAttribute('href') ?? '', changes);
      const block = path(address) === path(location) && document.getElementById(decodeURIComponent(address.hash.slice(1)));
      if (block && !marked.has(block)) {
        marked.add(block);
        show(block, item);
      }
    }

    return marked.size;
  }

  function path({ pathname }) {
    const root = [edition, site].find(folder => pathname.startsWith(folder.pathname)) ?? site;
    return pathname.slice(root.pathname.length).replace(/index\.html$/, '');
  }

  function show(block, item) {
    const isAdded = item.classList.contains('added');
    const label = button.dataset[isAdded ? 'added' : 'changed'];
    const note = document.createElement(isAdded ? 'p' : 'details');
    note.className = 'changed-here';
    if (isAdded) {
      note.textContent = label;
    } else {
      const summary = document.createElement('summary');
      summary.textContent = label;
      note.append(summary, document.importNode(item.lastElementChild, true));
    }

    const cell = block.matches('tr') ? block.lastElementChild : block;
    if (cell.matches('td, th, li, dd, dt, article, section, aside')) {
      cell.append(note);
    } else {
      cell.after(note);
    }
  }
})();
