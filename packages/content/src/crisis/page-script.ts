/**
 * Makes the page confess its age: once the clock is past "valid until", the banner says since when nothing was renewed, also
 * where the page stays open or comes back from sleep. Under 400 bytes; where it does not run, "valid until" is printed.
 */
export const statusScript =
  '(v=>{let t=()=>{if(Date.now()>v.dataset.until){v.className="v old";v.lastChild.textContent=v.dataset.over}};t();setInterval(t,5e3);onpageshow=onfocus=t})(document.getElementById("valid"))';
