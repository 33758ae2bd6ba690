// Leaving at once: by the button, or by Shift three times. The page goes blank before anything is
// asked of the network; then the session ends and a page that tells nothing takes this one's place.
(() => {
  "use strict";
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("leave") : null;
  let leaving = false;

  function blank() {
    document.documentElement.style.visibility = "hidden";
    document.title = "New tab";
    document.body.replaceChildren();
  }

  function away(target) {
    window.location.replace(target);
  }

  function leave(tellOthers) {
    if (leaving) {
      return;
    }
    leaving = true;
    const target = document.body.dataset.leaveTo || "/assets/blank.html";
    blank();
    if (tellOthers && channel) {
      channel.postMessage("leave");
    }
    if (!tellOthers) {
      away(target);
      return;
    }
    fetch("/leave", { method: "POST", keepalive: true, redirect: "manual", cache: "no-store" })
      .catch(() => {})
      .finally(() => away(target));
    window.setTimeout(() => away(target), 1500);
  }

  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-leave]")) {
      event.preventDefault();
      leave(true);
    }
  });

  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = [];
    } else if (!event.repeat) {
      presses = presses.filter((at) => event.timeStamp - at < 1500).concat(event.timeStamp);
      if (presses.length >= 3) {
        leave(true);
      }
    }
  });

  if (channel) {
    channel.addEventListener("message", () => leave(false));
  }

  // A page that the browser kept alive behind Back is loaded anew, which needs a session.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      document.documentElement.style.visibility = "hidden";
      window.location.reload();
    }
  });
})();
