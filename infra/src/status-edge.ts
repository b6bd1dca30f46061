/**
 * What CloudFront runs for each request to the public page, so that a folder is its page, as it is on one machine
 * (`apps/local/src/public-page-server.ts`): S3 itself knows no folders. Only an address of plain parts is led on to its
 * slash: anything else could lead to another host. CloudFront's own JavaScript, hence the plain function.
 */
export const statusEdgeFunction = `function handler(event){
  var request=event.request;
  var uri=request.uri;
  if(uri.slice(-1)==='/'){request.uri=uri+'index.html';return request;}
  if(/^(\\/[\\w%~-][\\w%~.-]*)+$/.test(uri)&&uri.split('/').pop().indexOf('.')===-1){
    return{statusCode:302,statusDescription:'Found',headers:{location:{value:uri+'/'},'x-content-type-options':{value:'nosniff'}}};
  }
  return request;
}
`;
