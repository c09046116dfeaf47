//! Drives Chromium over its DevTools protocol: pages, frames of other sites, popups, console, requests.
//!
//! Every target (page, cross-site frame, popup) attaches by itself and is a [`Target`]; scripts run in it, keys and
//! clicks go through the browser's own input, and everything it reports is kept for assertions.

use std::collections::HashMap;
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

/// How long anything may take in the browser before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(30);

/// The path of Chromium, or none with a loud line; none is a failure where Chromium is required.
pub fn path() -> Option<PathBuf> {
    let found = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    let found = found.iter().map(PathBuf::from).find(|path| path.exists());
    let required = std::env::var("CAGESIDE_TEST_REQUIRE").is_ok_and(|list| list.contains("chromium"));
    assert!(found.is_some() || !required, "Chromium is required and not installed");
    if found.is_none() {
        eprintln!("SKIPPED: Chromium is not installed, so nothing was tried in a browser");
    }
    found
}

/// A running browser with an empty profile, closed when dropped.
pub struct Browser {
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
pub struct Target {
    link: Arc<Link>,
    session: String,
}

impl Browser {
    /// Starts Chromium with third-party cookies blocked.
    pub async fn start() -> Option<Self> {
        let chromium = path()?;
        let profile = std::env::temp_dir().join(format!("cageside-chromium-{}", rand::random::<u64>()));
        std::fs::create_dir_all(profile.join("Default")).unwrap();
        // 1 blocks third-party cookies.
        let preferences = json!({"profile": {"cookie_controls_mode": 1, "block_third_party_cookies": true}});
        std::fs::write(profile.join("Default/Preferences"), preferences.to_string()).unwrap();
        let mut child = Command::new(chromium)
            .args([
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--site-per-process", "--window-size=1280,900", "--lang=en-GB",
                "--remote-debugging-port=0",
            ])
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let address = address(&mut child).await;
        let link = Link::open(&address).await;
        let browser = Self { child, profile, link };
        browser.attach().await;
        Some(browser)
    }

    async fn attach(&self) {
        let all = json!({"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true});
        self.link.call(None, "Target.setAutoAttach", all).await;
    }

    /// Opens `url` in a new tab and waits until it has loaded.
    pub async fn open(&self, url: &str) -> Target {
        let made = self.link.call(None, "Target.createTarget", json!({"url": "about:blank"})).await;
        let id = made["targetId"].as_str().unwrap().to_owned();
        let tab = self.target(move |info| info["targetId"] == id.as_str()).await;
        tab.go(url).await;
        tab
    }

    /// The first target whose URL begins with `prefix`, once there is one.
    pub async fn at(&self, prefix: &str) -> Target {
        let prefix = prefix.to_owned();
        self.target(move |info| info["url"].as_str().is_some_and(|url| url.starts_with(&prefix))).await
    }

    async fn target(&self, fits: impl Fn(&Value) -> bool) -> Target {
        let find = || {
            let events = self.link.events.lock().unwrap();
            // The newest news about a target is what it is now.
            let mut infos: HashMap<String, Value> = HashMap::new();
            let mut sessions: HashMap<String, String> = HashMap::new();
            for event in events.iter() {
                let info = &event["params"]["targetInfo"];
                let Some(id) = info["targetId"].as_str() else { continue };
                infos.insert(id.to_owned(), info.clone());
                if event["method"] == "Target.attachedToTarget" {
                    let session = event["params"]["sessionId"].as_str().unwrap();
                    sessions.insert(id.to_owned(), session.to_owned());
                }
            }
            let found = infos.iter().find(|(id, info)| sessions.contains_key(*id) && fits(info));
            found.map(|(id, _)| sessions[id].clone())
        };
        let session = patiently("a target", || async { find() }).await;
        Target { link: Arc::clone(&self.link), session }
    }

    /// Every event of one kind so far, such as `Network.requestWillBeSent`.
    pub fn events(&self, method: &str) -> Vec<Value> {
        let events = self.link.events.lock().unwrap();
        events.iter().filter(|event| event["method"] == method).cloned().collect()
    }

    /// What pages complained about: console errors and warnings, violations of a policy, uncaught exceptions.
    pub fn complaints(&self) -> Vec<String> {
        let mut found = Vec::new();
        for event in self.events("Log.entryAdded") {
            let entry = &event["params"]["entry"];
            if matches!(entry["level"].as_str(), Some("error" | "warning")) {
                found.push(format!("{} {}", entry["text"], entry["url"]));
            }
        }
        for event in self.events("Runtime.consoleAPICalled") {
            if matches!(event["params"]["type"].as_str(), Some("error" | "warning" | "assert")) {
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
        drop(self.child.kill());
        drop(self.child.wait());
        drop(std::fs::remove_dir_all(&self.profile));
    }
}

async fn address(child: &mut Child) -> String {
    let stderr = tokio::process::ChildStderr::from_std(child.stderr.take().unwrap()).unwrap();
    let mut lines = BufReader::new(stderr).lines();
    let address = tokio::time::timeout(PATIENCE, async {
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
        for method in ["Runtime.enable", "Log.enable", "Network.enable", "Page.enable", "Runtime.runIfWaitingForDebugger"] {
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
        let (sender, receiver) = oneshot::channel();
        {
            // Held while sending, so that the answer cannot come before somebody waits for it.
            let mut waiting = self.waiting.lock().unwrap();
            let id = self.send(session, method, &params);
            waiting.insert(id, sender);
        }
        let answer = tokio::time::timeout(PATIENCE, receiver).await;
        let answer = answer.unwrap_or_else(|_| panic!("no answer to {method}")).unwrap();
        assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
        answer["result"].clone()
    }
}

impl Target {
    /// A raw DevTools command.
    pub async fn call(&self, method: &str, params: Value) -> Value {
        self.link.call(Some(&self.session), method, params).await
    }

    /// Loads `url` and waits until it is complete.
    pub async fn go(&self, url: &str) {
        self.call("Page.navigate", json!({"url": url})).await;
        self.until(&format!("location.href.startsWith({url:?}) && document.readyState === 'complete'")).await;
    }

    /// The value of a script; promises are waited for.
    pub async fn eval(&self, script: &str) -> Value {
        let params = json!({"expression": script, "awaitPromise": true, "returnByValue": true, "userGesture": true});
        let answer = self.call("Runtime.evaluate", params).await;
        assert!(answer["exceptionDetails"].is_null(), "{script}: {}", answer["exceptionDetails"]);
        answer["result"]["value"].clone()
    }

    /// The value of a script as text.
    pub async fn text(&self, script: &str) -> String {
        self.eval(script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a script is true.
    pub async fn until(&self, script: &str) {
        let what = format!("{script} in {}", self.session);
        patiently(&what, || async {
            let params = json!({"expression": format!("!!({script})"), "returnByValue": true});
            let answer = self.call("Runtime.evaluate", params).await;
            (answer["result"]["value"] == true).then_some(())
        })
        .await;
    }

    /// Waits until some element fits the selector.
    pub async fn has(&self, selector: &str) {
        self.until(&format!("document.querySelector({selector:?})")).await;
    }

    /// Clicks the element as a person would, where it is on the screen.
    pub async fn click(&self, selector: &str) {
        self.has(selector).await;
        self.eval(&format!("document.querySelector({selector:?}).scrollIntoView({{block: 'center'}})")).await;
        self.eval(&format!("document.querySelector({selector:?}).click()")).await;
    }

    /// Types text into what has the focus.
    pub async fn type_text(&self, text: &str) {
        self.call("Input.insertText", json!({"text": text})).await;
    }

    /// Presses a key, such as `Tab` or `Enter`.
    pub async fn press(&self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            " " => 32,
            _ => 0,
        };
        let text = if key == "Enter" { "\r" } else if key == " " { " " } else { "" };
        for kind in ["keyDown", "keyUp"] {
            let params = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text});
            self.call("Input.dispatchKeyEvent", params).await;
        }
    }

    /// A picture of the page, as PNG, kept in `target/screenshots`.
    pub async fn screenshot(&self, name: &str) {
        use base64::Engine as _;
        let shot = self.call("Page.captureScreenshot", json!({"format": "png"})).await;
        let bytes = base64::engine::general_purpose::STANDARD.decode(shot["data"].as_str().unwrap()).unwrap();
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), bytes).unwrap();
    }

    /// Makes the page this wide and high, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let params = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", params).await;
    }

    /// Prefers a colour scheme: `light` or `dark`.
    pub async fn scheme(&self, scheme: &str) {
        let params = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.call("Emulation.setEmulatedMedia", params).await;
    }
}

/// Asks again and again until there is an answer; fails with `what` when none comes in time.
async fn patiently<T, F: Future<Output = Option<T>>>(what: &str, ask: impl Fn() -> F) -> T {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(tokio::time::Instant::now() < deadline, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}
