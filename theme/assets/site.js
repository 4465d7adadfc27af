// Opened from disk, a folder's address shows a listing, not its page: name the page.
(function () {
  'use strict';

  if (location.protocol !== 'file:') {
    return;
  }

  for (const link of document.querySelectorAll('a[href]')) {
    const [, path, rest] = /^([^?#]*)(.*)$/s.exec(link.getAttribute('href'));
    if (path.endsWith('/') && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
      link.setAttribute('href', path + 'index.html' + rest);
    }
  }
})();
