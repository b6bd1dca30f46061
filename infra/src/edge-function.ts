/** What the staff app asks at its start; the same file that the local start serves. */
export type AdminConfig = { issuer: string; clientId: string; apiUrl: string; version: string };

/**
 * What CloudFront runs for each request to the staff app: it answers `config.json` itself, so that no file has to be
 * written at deploy, and hands every page that is no file to the app, which knows its own routes.
 * CloudFront's own JavaScript, hence the plain function; at most 10 kB.
 */
export function edgeFunction(config: AdminConfig): string {
  const body = Object.entries(config)
    .map(([key, value]) => `${key}:'${value}'`)
    .join(',');
  return `var config={${body}};
function handler(event){
  var request=event.request;
  if(request.uri==='/admin'){return{statusCode:302,statusDescription:'Found',headers:{location:{value:'/admin/'},'x-content-type-options':{value:'nosniff'}}};}
  if(request.uri==='/admin/config.json'){
    return{statusCode:200,statusDescription:'OK',
      headers:{'content-type':{value:'application/json'},'cache-control':{value:'no-store'},'x-content-type-options':{value:'nosniff'}},
      body:{encoding:'text',data:JSON.stringify(config)}};
  }
  if(request.uri.split('/').pop().indexOf('.')===-1){request.uri='/admin/index.html';}
  return request;
}
`;
}
