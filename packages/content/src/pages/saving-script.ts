/**
 * Keeps a field as it is left, and says so where the field says how. Where it does not run, each field has its own button.
 */
export const savingScript =
  'addEventListener("change",({target:{form:f}})=>{let o=f.querySelector("output");o.textContent="";fetch(f.action,{method:"POST",body:new URLSearchParams(new FormData(f)),keepalive:!0}).then(r=>{if(r.ok)o.textContent=f.dataset.saved})})';
