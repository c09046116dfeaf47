//! Drives Chromium over its developer protocol: pages, frames of other sites, popups, console, requests.
//!
//! Every target (page, cross-site frame, popup) attaches by itself and is a [`Target`]; scripts run in it, keys and
//! clicks go through the browser's own input, and everything it reports is kept for assertions.

use crate::support::wait::{WAIT_LIMIT, wait_for};
use std::collections::HashMap;
use std::io::Write as _;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::sync::{mpsc, oneshot};
use tokio_tungstenite::tungstenite::Message;

/// The path of Chromium, or none with a loud line; none is a failure where Chromium is required.
pub(crate) fn path() -> Option<PathBuf> {
    let found = [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    let found = found.iter().map(PathBuf::from).find(|path| path.exists());
    let required =
        std::env::var("CAGESIDE_TEST_REQUIRE").is_ok_and(|list| list.contains("chromium"));
    assert!(
        found.is_some() || !required,
        "Chromium is required and not installed"
    );
    if found.is_none() {
        // Not eprintln!, whose text is hidden while tests pass.
        let line = b"SKIPPED: Chromium is not installed, so nothing was tried in a browser\n";
        std::io::stderr().write_all(line).unwrap();
    }
    found
}

/// A running browser with an empty profile, closed when dropped.
pub(crate) struct Browser {
    child: Child,
    profile: PathBuf,
    link: Arc<Link>,
}

/// The connection: commands out, answers and events in.
struct Link {
    commands: mpsc::UnboundedSender<Message>,
    next: AtomicU64,
    waiting: Mutex<HashMap<u64, oneshot::Sender<Value>>>,
    events: Mutex<Vec<Value>>,
}

/// A page, a cross-site frame or a popup.
#[derive(Clone)]
pub(crate) struct Target {
    link: Arc<Link>,
    session: String,
}

impl Browser {
    /// Starts Chromium with third-party cookies blocked; partitioned ones are not, but in a `forgetful` one.
    pub(crate) async fn start(forgetful: bool) -> Option<Self> {
        let chromium = path()?;
        let profile =
            std::env::temp_dir().join(format!("cageside-chromium-{}", rand::random::<u64>()));
        std::fs::create_dir_all(profile.join("Default")).unwrap();
        // 1 blocks third-party cookies.
        let mut preferences =
            json!({"profile": {"cookie_controls_mode": 1, "block_third_party_cookies": true}});
        if forgetful {
            // 2 blocks: what is on the first address within the second.
            preferences["profile"]["content_settings"]["exceptions"]["cookies"]["http://127.0.0.1:*,http://localhost:*"] =
                json!({"setting": 2});
        }
        std::fs::write(profile.join("Default/Preferences"), preferences.to_string()).unwrap();
        let mut child = Command::new(chromium)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--site-per-process",
                "--window-size=1280,900",
                "--lang=en-GB",
                "--remote-debugging-port=0",
            ])
            .arg(format!("--user-data-dir={}", profile.display()))
            // The usual first page asks for things of its own.
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .unwrap();
        let address = address(&mut child).await;
        let link = Link::open(&address).await;
        let browser = Self {
            child,
            profile,
            link,
        };
        browser.attach().await;
        Some(browser)
    }

    async fn attach(&self) {
        let all = json!({"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true});
        self.link.call(None, "Target.setAutoAttach", all).await;
        // Without this a popup is known by the empty address it began with.
        self.link
            .call(None, "Target.setDiscoverTargets", json!({"discover": true}))
            .await;
    }

    /// Opens `url` in a new tab and waits until it has loaded.
    pub(crate) async fn open(&self, url: &str) -> Target {
        let tab = self.blank().await;
        tab.go(url).await;
        tab
    }

    /// An empty tab.
    pub(crate) async fn blank(&self) -> Target {
        let made = self
            .link
            .call(None, "Target.createTarget", json!({"url": "about:blank"}))
            .await;
        let id = made["targetId"].as_str().unwrap().to_owned();
        self.target(move |info| info["targetId"] == id.as_str())
            .await
    }

    /// Every address that any page or frame has asked for.
    pub(crate) fn requests(&self) -> Vec<String> {
        let sent = self.events("Network.requestWillBeSent");
        let urls = sent
            .iter()
            .map(|event| event["params"]["request"]["url"].as_str().unwrap());
        // What the browser's own windows load comes from within it.
        let urls = urls.filter(|url| !url.starts_with("chrome://"));
        urls.map(str::to_owned).collect()
    }

    /// The newest target whose address begins with `prefix` and that is none of `known`, once there is one.
    pub(crate) async fn at(&self, prefix: &str, known: &[Target]) -> Target {
        let fits = |info: &Value| {
            info["url"]
                .as_str()
                .is_some_and(|url| url.starts_with(prefix))
        };
        let find = || async {
            let found = self.link.fitting(fits);
            found
                .into_iter()
                .rev()
                .find(|session| known.iter().all(|target| target.session != *session))
        };
        let session = wait_for("a target", find).await;
        Target {
            link: Arc::clone(&self.link),
            session,
        }
    }

    /// Every target that is there.
    pub(crate) fn targets(&self) -> Vec<Target> {
        let sessions = self.link.fitting(|_| true).into_iter();
        let targets = sessions.map(|session| Target {
            link: Arc::clone(&self.link),
            session,
        });
        targets.collect()
    }

    /// The newest target that fits and is still there.
    async fn target(&self, fits: impl Fn(&Value) -> bool + Send + Sync) -> Target {
        let session = wait_for("a target", || async { self.link.fitting(&fits).pop() }).await;
        Target {
            link: Arc::clone(&self.link),
            session,
        }
    }

    /// Every event of one kind so far, such as `Network.requestWillBeSent`.
    pub(crate) fn events(&self, method: &str) -> Vec<Value> {
        let events = self.link.events.lock().unwrap();
        events
            .iter()
            .filter(|event| event["method"] == method)
            .cloned()
            .collect()
    }

    /// What pages complained about: console errors and warnings, violations of a policy, uncaught exceptions.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let mut found = Vec::new();
        for event in self.events("Log.entryAdded") {
            let entry = &event["params"]["entry"];
            if matches!(entry["level"].as_str(), Some("error" | "warning")) {
                found.push(format!("{} {}", entry["text"], entry["url"]));
            }
        }
        for event in self.events("Runtime.consoleAPICalled") {
            if matches!(
                event["params"]["type"].as_str(),
                Some("error" | "warning" | "assert")
            ) {
                found.push(event["params"]["args"].to_string());
            }
        }
        for event in self.events("Runtime.exceptionThrown") {
            found.push(event["params"]["exceptionDetails"].to_string());
        }
        found
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It and its own children, which would write to the profile a moment longer.
        let group = format!("-{}", self.child.id());
        drop(Command::new("kill").args(["-KILL", "--", &group]).status());
        drop(self.child.kill());
        drop(self.child.wait());
        for _ in 0..50 {
            if std::fs::remove_dir_all(&self.profile).is_ok() || !self.profile.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

async fn address(child: &mut Child) -> String {
    let stderr = tokio::process::ChildStderr::from_std(child.stderr.take().unwrap()).unwrap();
    let mut lines = BufReader::new(stderr).lines();
    let address = tokio::time::timeout(WAIT_LIMIT, async {
        while let Some(line) = lines.next_line().await.unwrap() {
            if let Some(address) = line.strip_prefix("DevTools listening on ") {
                return address.trim().to_owned();
            }
        }
        panic!("Chromium ended before it listened")
    });
    let address = address.await.expect("Chromium did not start in time");
    // Somebody must read on, or Chromium stops when the pipe is full.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    address
}

impl Link {
    async fn open(address: &str) -> Arc<Self> {
        let (socket, _) = tokio_tungstenite::connect_async(address).await.unwrap();
        let (mut out, mut incoming) = socket.split();
        let (commands, mut queue) = mpsc::unbounded_channel();
        let link = Arc::new(Self {
            commands,
            next: AtomicU64::new(1),
            waiting: Mutex::default(),
            events: Mutex::default(),
        });
        tokio::spawn(async move {
            while let Some(message) = queue.recv().await {
                if out.send(message).await.is_err() {
                    break;
                }
            }
        });
        let reader = Arc::downgrade(&link);
        tokio::spawn(async move {
            while let Some(Ok(message)) = incoming.next().await {
                let Some(link) = reader.upgrade() else { break };
                if let Message::Text(text) = message {
                    link.take(serde_json::from_str(&text).unwrap());
                }
            }
        });
        link
    }

    fn take(self: &Arc<Self>, message: Value) {
        if let Some(id) = message["id"].as_u64() {
            if let Some(answer) = self.waiting.lock().unwrap().remove(&id) {
                drop(answer.send(message));
            }
            return;
        }
        if message["method"] == "Target.attachedToTarget" {
            self.greet(message["params"]["sessionId"].as_str().unwrap());
        }
        self.events.lock().unwrap().push(message);
    }

    /// A target that has just attached waits: it is watched first, then let go, so that nothing of it is missed.
    fn greet(&self, session: &str) {
        let all = json!({"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true});
        self.send(Some(session), "Target.setAutoAttach", &all);
        for method in [
            "Runtime.enable",
            "Log.enable",
            "Network.enable",
            "Page.enable",
            "Runtime.runIfWaitingForDebugger",
        ] {
            self.send(Some(session), method, &json!({}));
        }
    }

    fn send(&self, session: Option<&str>, method: &str, params: &Value) -> u64 {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let mut command = json!({"id": id, "method": method, "params": params});
        if let Some(session) = session {
            command["sessionId"] = session.into();
        }
        drop(self.commands.send(Message::text(command.to_string())));
        id
    }

    async fn call(&self, session: Option<&str>, method: &str, params: Value) -> Value {
        let answer = self.ask(session, method, params).await;
        assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
        answer["result"].clone()
    }

    /// The whole answer, errors included.
    async fn ask(&self, session: Option<&str>, method: &str, params: Value) -> Value {
        let (sender, receiver) = oneshot::channel();
        {
            // Held while sending, so that the answer cannot come before somebody waits for it.
            let mut waiting = self.waiting.lock().unwrap();
            let id = self.send(session, method, &params);
            waiting.insert(id, sender);
        }
        let answer = tokio::time::timeout(WAIT_LIMIT, receiver).await;
        answer
            .unwrap_or_else(|_| panic!("no answer to {method}"))
            .unwrap()
    }
}

impl Link {
    /// The sessions of the targets that fit and are still there, the newest last.
    fn fitting(&self, fits: impl Fn(&Value) -> bool) -> Vec<String> {
        let events = self.events.lock().unwrap();
        // The newest news about a target is what it is now.
        let mut infos: HashMap<&str, &Value> = HashMap::new();
        let mut sessions: Vec<(&str, &str)> = Vec::new();
        for event in events.iter() {
            let params = &event["params"];
            let session = params["sessionId"].as_str().unwrap_or_default();
            let info = &params["targetInfo"];
            if let Some(id) = info["targetId"].as_str() {
                infos.insert(id, info);
                if event["method"] == "Target.attachedToTarget" {
                    sessions.push((id, session));
                }
            }
            if event["method"] == "Target.detachedFromTarget" {
                sessions.retain(|(_, attached)| *attached != session);
            }
        }
        sessions.retain(|(id, _)| infos.get(id).is_some_and(|info| fits(info)));
        sessions
            .into_iter()
            .map(|(_, session)| session.to_owned())
            .collect()
    }
}

impl Target {
    /// A raw command of the protocol.
    pub(crate) async fn call(&self, method: &str, params: Value) -> Value {
        self.link.call(Some(&self.session), method, params).await
    }

    /// Closes the tab.
    pub(crate) async fn close(&self) {
        self.call("Page.close", json!({})).await;
    }

    /// Runs `script` in every document of this target before its own scripts.
    pub(crate) async fn first_run(&self, script: &str) {
        self.call(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": script}),
        )
        .await;
    }

    /// Switches the page's own scripts off.
    pub(crate) async fn without_scripts(&self) {
        self.call(
            "Emulation.setScriptExecutionDisabled",
            json!({"value": true}),
        )
        .await;
    }

    /// Loads `url` and waits until it is complete.
    pub(crate) async fn go(&self, url: &str) {
        self.call("Page.navigate", json!({"url": url})).await;
        self.until(&format!(
            "location.href.startsWith({url:?}) && document.readyState === 'complete'"
        ))
        .await;
    }

    /// The value of a script; promises are waited for.
    pub(crate) async fn eval(&self, script: &str) -> Value {
        let params = json!({"expression": script, "awaitPromise": true, "returnByValue": true, "userGesture": true});
        let answer = self.call("Runtime.evaluate", params).await;
        assert!(
            answer["exceptionDetails"].is_null(),
            "{script}: {}",
            answer["exceptionDetails"]
        );
        answer["result"]["value"].clone()
    }

    /// The value of a script as text.
    pub(crate) async fn text(&self, script: &str) -> String {
        self.eval(script)
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until a script is true.
    pub(crate) async fn until(&self, script: &str) {
        let what = format!("{script} in {}", self.session);
        wait_for(&what, || async {
            let params = json!({"expression": format!("!!({script})"), "returnByValue": true});
            // A page that is just being left answers with an error; the next one may answer well.
            let session = Some(self.session.as_str());
            let answer = self.link.ask(session, "Runtime.evaluate", params).await;
            (answer["result"]["result"]["value"] == true).then_some(())
        })
        .await;
    }

    /// Waits until some element fits the selector.
    pub(crate) async fn has(&self, selector: &str) {
        self.until(&format!("document.querySelector({selector:?})"))
            .await;
    }

    /// Clicks the middle of the element as a person would; whatever lies over it gets the click.
    pub(crate) async fn click(&self, selector: &str) {
        self.click_times(selector, 1).await;
    }

    /// Clicks twice, as fast as a browser knows.
    pub(crate) async fn double_click(&self, selector: &str) {
        self.click_times(selector, 2).await;
    }

    async fn click_times(&self, selector: &str, times: u32) {
        self.has(selector).await;
        let middle = format!(
            "(() => {{ const element = document.querySelector({selector:?}); element.scrollIntoView({{block: 'center'}});
              const box = element.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
        );
        let middle = self.eval(&middle).await;
        for count in 1..=times {
            for kind in ["mousePressed", "mouseReleased"] {
                let params = json!({"type": kind, "x": middle[0], "y": middle[1], "button": "left", "clickCount": count});
                self.call("Input.dispatchMouseEvent", params).await;
            }
        }
    }

    /// Types text into what has the focus.
    pub(crate) async fn type_text(&self, text: &str) {
        self.call("Input.insertText", json!({"text": text})).await;
    }

    /// Presses a key, such as `Tab` or `Enter`.
    pub(crate) async fn press(&self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            " " => 32,
            _ => 0,
        };
        let text = if key == "Enter" {
            "\r"
        } else if key == " " {
            " "
        } else {
            ""
        };
        for kind in ["keyDown", "keyUp"] {
            let params = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text});
            self.call("Input.dispatchKeyEvent", params).await;
        }
    }

    /// Makes the page this wide and high, in CSS pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let params =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", params)
            .await;
    }
}
