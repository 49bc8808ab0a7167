// Shows a survey where this script stands: <script src="…/s/embed.js" data-survey="<token>" data-title="Survey" async></script>
(() => {
  const script = document.currentScript;
  const token = script && script.dataset.survey;
  if (!token) {
    return;
  }
  const origin = new URL(script.src).origin;
  const frame = document.createElement("iframe");
  frame.src = origin + "/s/" + encodeURIComponent(token);
  frame.title = script.dataset.title || "Survey";
  frame.referrerPolicy = "no-referrer";
  frame.loading = "lazy";
  frame.style.cssText = "border:0;width:100%;min-height:24rem;display:block";
  addEventListener("message", (event) => {
    const told = event.data;
    if (event.source === frame.contentWindow && event.origin === origin
        && told && told.type === "kept-survey-height" && Number.isFinite(told.height)) {
      frame.style.minHeight = "0";
      frame.style.height = Math.min(Math.max(told.height, 100), 10000) + "px";
    }
  });
  script.after(frame);
})();
