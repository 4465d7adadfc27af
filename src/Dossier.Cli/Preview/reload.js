// In pages of 'dossier serve' alone. Reloads the page, or swaps its stylesheets, when the dossier was built anew.
(function () {
  'use strict';

  const script = document.currentScript;
  const hasErrors = document.documentElement.hasAttribute('data-dossier-errors');
  const place = 'dossier-place ' + location.pathname;
  let shown = new URL(script.src).searchParams.get('v');
  let events = null;

  // A page with errors has no place of its own: what was read before it is where reading goes on.
  function reload() {
    if (!hasErrors) {
      sessionStorage.setItem(place, scrollX + ' ' + scrollY);
    }

    location.reload();
  }

  function goBack() {
    const [left, top] = sessionStorage.getItem(place).split(' ').map(Number);
    scrollTo({ left, top, behavior: 'instant' });
  }

  function swap(before, after) {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(link.href);
      if (address.pathname.endsWith('/' + before)) {
        const next = link.cloneNode();
        next.href = address.pathname.slice(0, -before.length) + after;
        next.addEventListener('load', () => link.remove());
        link.after(next);
      }
    }
  }

  function listen() {
    events?.close();
    events = new EventSource('/_dossier/events');
    events.addEventListener('version', (event) => {
      if (event.data !== shown) {
        reload();
      }
    });
    events.addEventListener('style', (event) => {
      const [version, ...paths] = event.data.split(' ');
      shown = version;
      for (let i = 0; i < paths.length; i += 2) {
        swap(paths[i], paths[i + 1]);
      }
    });
  }

  // A browser keeps six connections to one server: pages that nobody sees do without.
  function listenIfSeen() {
    if (document.hidden) {
      events?.close();
    } else {
      listen();
    }
  }

  if (!hasErrors && sessionStorage.getItem(place)) {
    history.scrollRestoration = 'manual';
    goBack();
    addEventListener('load', () => {
      goBack();
      sessionStorage.removeItem(place);
      history.scrollRestoration = 'auto';
    }, { once: true });
  }

  document.addEventListener('visibilitychange', listenIfSeen);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', (event) => event.persisted && listenIfSeen());
  listenIfSeen();
})();
