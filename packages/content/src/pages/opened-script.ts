/**
 * Tells the page's own door once that a browser shows it to somebody, not that it was fetched: mail scanners fetch links,
 * and a `GET` changes nothing. Under 200 bytes; where it does not run, nobody knows whether the page was opened.
 */
export const openedScript =
  '(f=>document.hidden?addEventListener("visibilitychange",f,{once:1}):f())(()=>navigator.sendBeacon(location.pathname.replace(/\\/?$/,"/opened")))';
