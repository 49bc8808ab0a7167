// What makes the page nicer where scripts run. Nothing depends on it.
const faults = document.getElementById("faults");
if (faults) {
  faults.focus();
}

for (const form of document.forms) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  // Coming back by the browser's button finds the form usable again.
  addEventListener("pageshow", () => {
    sent = false;
  });
}

for (const box of document.querySelectorAll("fieldset.multiple input")) {
  box.addEventListener("change", () => {
    if (!box.checked) {
      return;
    }
    const alone = "alone" in box.dataset;
    for (const other of box.closest("fieldset").querySelectorAll("input")) {
      if (other !== box && (alone || "alone" in other.dataset)) {
        other.checked = false;
      }
    }
  });
}

for (const text of document.querySelectorAll("textarea[data-left]")) {
  const counter = document.createElement("p");
  counter.className = "counter";
  counter.setAttribute("aria-live", "polite");
  text.after(counter);
  text.addEventListener("input", () => {
    const left = text.maxLength - text.value.length;
    // Silent until it matters: a screen reader would speak at every key.
    counter.textContent = left <= 100 ? text.dataset.left.replace("#", left) : "";
  });
}

if (document.forms.length > 0) {
  // Programs that scan mail open links too and even run scripts; only a person touches, moves or types.
  const signs = ["pointerdown", "pointermove", "touchstart", "wheel", "keydown"];
  const seen = (event) => {
    if (event.isTrusted) {
      signs.forEach((sign) => removeEventListener(sign, seen, true));
      fetch(location.pathname + "/seen", { method: "POST", keepalive: true }).catch(() => {});
    }
  };
  signs.forEach((sign) => addEventListener(sign, seen, { capture: true, passive: true }));
}

if (parent !== window) {
  // The embedding page makes the frame as high as the survey is. The document would never be lower than the frame itself.
  const tell = () =>
    parent.postMessage({ type: "kept-survey-height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.body);
  tell();
}
