/**
 * Keeps a field as it is left, and says so where the field says how. What follows from it, as the page that comes back says
 * beside the same field, is put there too. Where it does not run, each field has its own button.
 */
export const savingScript =
  'addEventListener("change",({target:{form:f}})=>{let o=f.querySelector("output");o.textContent="";fetch(f.action,{method:"POST",body:new URLSearchParams(new FormData(f)),keepalive:!0}).then(async r=>{if(!r.ok)return;o.textContent=f.dataset.saved;let s="[data-follows]",n=new DOMParser().parseFromString(await r.text(),"text/html").getElementById(f.id)?.querySelector(s);n?.firstChild&&f.querySelector(s).replaceWith(n)})})';
