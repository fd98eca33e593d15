// Runs at CloudFront before every request for the page (cloudfront-js-2.0): the page's own list of places says what stands at
// an address, so every address that is neither a built file nor the guide's gives the one document. On one machine
// functions/portal/portal.ts does the same; test/infra holds the two together.
// eslint-disable-next-line no-unused-vars
function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri === '/huong-dan') {
    return {
      statusCode: 302,
      statusDescription: 'Found',
      headers: { location: { value: '/huong-dan/cong-chuc-xa' } },
    };
  }
  // Browsers ask for /favicon.ico by themselves; there is none, and the document is no picture.
  const isFile = uri === '/favicon.ico' || /^\/page\/[^/]+$/.test(uri) || /^\/huong-dan\/.+$/.test(uri);
  if (!isFile) request.uri = '/index.html';
  return request;
}
