// Asks for the faces of the first screen with the style sheet, so that they are there before the first paint. A script does it, since a page from
// disk may not ask for a face in this way, and would say so.
(function () {
  'use strict';

  if (location.protocol !== 'file:') {
    const { faces, wide } = document.currentScript.dataset;
    for (const face of faces.split(' ').concat(wide && matchMedia('(width >= 80rem)').matches ? wide : [])) {
      const link = document.createElement('link');
      link.rel = 'preload';
      link.as = 'font';
      link.type = 'font/woff2';
      link.crossOrigin = 'anonymous';
      link.href = face;
      document.head.append(link);
    }
  }
})();
