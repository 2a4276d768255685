// SPDX-License-Identifier: Apache-2.0
// A page that says nothing and asks for nothing: no request, message, error or dialog.
export const name = "quiet";

/// Starts to listen; call before the page is opened.
export function listen(page, url) {
  const heard = [];
  page.on("request", (request) => {
    const address = request.url();
    if (address !== url && !address.startsWith("data:")) heard.push(`request for ${address}`);
  });
  page.on("console", (message) => heard.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on("popup", (popup) => heard.push(`popup: ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    const address = frame.url().split("#")[0];
    if (address !== url && address !== "about:blank") heard.push(`went to ${address}`);
  });
  return heard;
}
