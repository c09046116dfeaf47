//! Tries the connection now: a new access token, what it may do, one read. Each with what came and what to do.

use std::time::Duration;

use i18n_embed_fl::fl;
use jiff::SignedDuration;
use maud::{Markup, html};
use tokio::time::Instant;

use super::rights::Rights;
use super::standing::reason;
use crate::provet::model::Permissions;
use crate::provet::oauth::TokenError;
use crate::provet::{AccessToken, Api, ProvetError};
use crate::settings::{Desk, SettingsError};
use crate::storage::{CredentialState, Proven, StoredCredential};

/// The list of which one row is read.
const READ: &str = "patient/";

/// What came of something, and how long that took.
pub(super) struct Tried<T> {
    outcome: T,
    took: Duration,
}

/// What came of the whole test.
pub(super) struct Trial {
    token: Tried<Result<AccessToken, TokenError>>,
    /// What became of a credential that did not work before.
    proven: Option<Proven>,
    /// What could be asked with the token.
    asked: Option<Asked>,
}

struct Asked {
    permissions: Tried<Result<Permissions, ProvetError>>,
    read: Tried<Result<Option<i64>, ProvetError>>,
    rights: Rights,
}

impl Trial {
    /// Tries a credential. One that turns out to work is put to use, and one that Provet refuses is out of use: that is
    /// how the removal of the application shows. \[I\]
    pub(super) async fn of(desk: &Desk, stored: &StoredCredential) -> Result<Self, SettingsError> {
        let token = timed(desk.provet.prove(&stored.credential)).await;
        let id = &stored.credential.id;
        let mut proven = None;
        match &token.outcome {
            Ok(_) if stored.state != CredentialState::Working => {
                proven = Some(desk.db.mark_proven(id, desk.now).await?);
            }
            Err(TokenError::Refused { error }) => {
                desk.db.mark_refused(id, error, desk.now).await?;
                desk.provet.forget(id);
            }
            Ok(_) | Err(_) => {}
        }
        desk.directory.invalidate();
        let asked = match &token.outcome {
            Ok(_) => Some(Asked::with(&desk.provet.api(stored.credential.clone())).await),
            Err(_) => None,
        };
        Ok(Self {
            token,
            proven,
            asked,
        })
    }

    /// What the virtual user may do, where that could be asked.
    pub(super) fn rights(&self) -> Option<&Rights> {
        self.asked.as_ref().map(|asked| &asked.rights)
    }

    /// The three steps.
    pub(super) fn section(&self, desk: &Desk) -> Markup {
        let fluent = &desk.words.fluent;
        html! {
            section #trial {
                h2 { (fl!(fluent, "settings-trial-title")) }
                ol .trial {
                    (step(desk, &fl!(fluent, "settings-trial-token"), "POST oauth2/token/", self.token(desk)))
                    @match &self.asked {
                        Some(asked) => {
                            (step(desk, &fl!(fluent, "settings-trial-permissions"),
                                "GET user/current/active_permissions/", asked.permissions(desk)))
                            (step(desk, &fl!(fluent, "settings-trial-read"), &format!("GET {READ}"), asked.read(desk)))
                        }
                        None => { li { p .hint { (fl!(fluent, "settings-trial-not-asked")) } } }
                    }
                }
            }
        }
    }

    fn token(&self, desk: &Desk) -> Came {
        let fluent = &desk.words.fluent;
        let (look, (said, advice)) = match (&self.token.outcome, self.proven) {
            (Ok(_), Some(Proven::Superseded)) => {
                let said = fl!(fluent, "settings-trial-superseded");
                let advice = fl!(fluent, "settings-trial-superseded-advice");
                ("unsure", (said, Some(advice)))
            }
            (Ok(_), Some(Proven::OtherHost)) => {
                let (said, advice) = reason(desk, "hookup/other-host");
                ("bad", (said, Some(advice)))
            }
            (Ok(token), _) => {
                let hours = hours(token.expires_at().duration_since(desk.now));
                let said = fl!(fluent, "settings-trial-token-came", hours = hours);
                ("good", (said, None))
            }
            (Err(error), _) => {
                let (said, advice) = token_trouble(desk, error);
                ("bad", (said, Some(advice)))
            }
        };
        Came {
            look,
            said,
            advice,
            took: self.token.took,
        }
    }
}

impl Asked {
    async fn with(api: &Api) -> Self {
        let permissions = timed(api.permissions()).await;
        Self {
            read: timed(api.peek(READ, &[])).await,
            rights: Rights::look(api, permissions.outcome.as_ref().ok()).await,
            permissions,
        }
    }

    fn permissions(&self, desk: &Desk) -> Came {
        let fluent = &desk.words.fluent;
        let took = self.permissions.took;
        match &self.permissions.outcome {
            Ok(said) => Came {
                look: "good",
                said: fl!(
                    fluent,
                    "settings-trial-permissions-came",
                    count = said.names.len()
                ),
                advice: (self.rights.by_trying())
                    .then(|| fl!(fluent, "settings-trial-permissions-unknown")),
                took,
            },
            Err(error) => Came {
                look: "unsure",
                said: trouble(desk, error).0,
                advice: Some(fl!(fluent, "settings-trial-permissions-tried")),
                took,
            },
        }
    }

    fn read(&self, desk: &Desk) -> Came {
        let fluent = &desk.words.fluent;
        let took = self.read.took;
        match &self.read.outcome {
            Ok(row) => Came {
                look: "good",
                said: if row.is_some() {
                    fl!(fluent, "settings-trial-read-came")
                } else {
                    fl!(fluent, "settings-trial-read-empty")
                },
                advice: None,
                took,
            },
            Err(error) => {
                let (said, advice) = trouble(desk, error);
                Came {
                    look: "bad",
                    said,
                    advice: Some(advice),
                    took,
                }
            }
        }
    }
}

/// What came of one step, in words.
struct Came {
    look: &'static str,
    said: String,
    advice: Option<String>,
    took: Duration,
}

fn step(desk: &Desk, tried: &str, request: &str, came: Came) -> Markup {
    let millis = u64::try_from(came.took.as_millis()).unwrap_or(u64::MAX);
    html! {
        li {
            p { strong { (tried) } " " code .hint { (request) } }
            p {
                span class=(came.look) { (came.said) } " "
                span .hint { (fl!(desk.words.fluent, "settings-trial-took", millis = millis)) }
            }
            @if let Some(advice) = came.advice { p { (advice) } }
        }
    }
}

async fn timed<T>(doing: impl Future<Output = T>) -> Tried<T> {
    let began = Instant::now();
    let outcome = doing.await;
    Tried {
        outcome,
        took: began.elapsed(),
    }
}

fn hours(time: SignedDuration) -> i64 {
    // Rounded: a token of ten hours has lived for a moment when this is said.
    time.saturating_add(SignedDuration::from_mins(30))
        .as_hours()
}

fn token_trouble(desk: &Desk, error: &TokenError) -> (String, String) {
    let resource = "oauth2/token/";
    let maybe_done = false;
    match error {
        TokenError::Refused { error } => reason(desk, error),
        TokenError::ForeignHost => reason(desk, "hookup/foreign-host"),
        TokenError::NeedsPerson => trouble(desk, &ProvetError::NotConnected),
        TokenError::Unreachable => {
            let error = ProvetError::Unreachable {
                resource,
                maybe_done,
            };
            trouble(desk, &error)
        }
        TokenError::Throttled { retry_after } => {
            let retry_after = *retry_after;
            let error = ProvetError::Throttled {
                resource,
                retry_after,
            };
            trouble(desk, &error)
        }
        TokenError::Nonsense { status } => {
            let status = *status;
            trouble(desk, &ProvetError::Nonsense { resource, status })
        }
    }
}

/// What a failure means, and what to do about it.
pub(super) fn trouble(desk: &Desk, error: &ProvetError) -> (String, String) {
    let fluent = &desk.words.fluent;
    match error {
        ProvetError::NotConnected | ProvetError::Refused | ProvetError::NeedsPerson => (
            fl!(fluent, "settings-trouble-refused"),
            fl!(fluent, "settings-trouble-refused-advice"),
        ),
        ProvetError::Forbidden { .. } => (
            fl!(fluent, "settings-trouble-forbidden"),
            fl!(fluent, "settings-trouble-forbidden-advice"),
        ),
        ProvetError::NotFound { .. } => (
            fl!(fluent, "settings-trouble-not-found"),
            fl!(fluent, "settings-trouble-not-found-advice"),
        ),
        ProvetError::Throttled { retry_after, .. } => (
            fl!(fluent, "settings-trouble-throttled"),
            fl!(
                fluent,
                "settings-trouble-throttled-advice",
                seconds = retry_after.as_secs().saturating_add(1)
            ),
        ),
        ProvetError::Unreachable { .. } => (
            fl!(fluent, "settings-trouble-unreachable"),
            fl!(fluent, "settings-trouble-unreachable-advice"),
        ),
        ProvetError::Nonsense { .. }
        | ProvetError::Rejected { .. }
        | ProvetError::Unfiltered { .. } => (
            fl!(fluent, "settings-trouble-nonsense"),
            fl!(fluent, "settings-trouble-nonsense-advice"),
        ),
    }
}
