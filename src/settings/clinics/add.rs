//! Adding a clinic by hand: an application's credentials may come by e-mail instead of by hookup. The checks and the proof
//! are those of a hookup message.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::typed::{Typed, without_secret, wrong};
use super::{ADD, LIST};
use crate::provet::{Hookup, HookupError};
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::Accepted;

/// The field of a pasted message.
const MESSAGE: &str = "message";

/// What stands in the forms: what was sent, and what was wrong with it.
#[derive(Default)]
struct Sent {
    message: String,
    message_error: Option<String>,
    typed: Typed,
    /// Beside which field, and what.
    typed_error: Option<(&'static str, String)>,
}

/// Shows both forms, empty.
pub(super) fn show(desk: &Desk) -> Answer {
    let sent = Sent {
        typed: Typed {
            grant: "client_credentials".to_owned(),
            client_type: "confidential".to_owned(),
            ..Typed::default()
        },
        ..Sent::default()
    };
    Sheet::new(title(desk), Tab::Clinics, page(desk, &sent)).into()
}

/// Takes a clinic in, and goes to its page.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let pasted = asked.form.is_set(MESSAGE);
    let typed = Typed::read(&asked.form);
    let body = if pasted {
        asked.form.raw(MESSAGE).as_bytes().to_vec()
    } else {
        typed.message(asked.form.text("client_secret"))
    };
    let refused = match take_in(&desk, &body).await? {
        Ok(to) => return Ok(Answer::To(to)),
        Err(refused) => refused,
    };
    let mut sent = Sent::default();
    if pasted {
        let field = refused.field.filter(|_| refused.names_field);
        let said = field.map(|name| format!("{name}: {}", refused.said));
        sent.message = without_secret(asked.form.raw(MESSAGE));
        sent.message_error = Some(said.unwrap_or(refused.said));
    } else {
        sent.typed = typed;
        sent.typed_error = Some((refused.field.unwrap_or("token_url"), refused.said));
    }
    Ok(Sheet::refused(title(&desk), Tab::Clinics, page(&desk, &sent)).into())
}

/// Why a clinic was not taken in.
struct Refused {
    field: Option<&'static str>,
    /// True when a pasted message needs to be told the field.
    names_field: bool,
    said: String,
}

impl Refused {
    fn of(desk: &Desk, error: HookupError) -> Self {
        let field = match error.field() {
            Some("authorize_url") => Some("token_url"),
            other => other,
        };
        Self {
            field,
            names_field: true,
            said: wrong(desk, error),
        }
    }
}

/// Stores what was sent as if Provet had sent it, and says where its clinic's page is.
async fn take_in(desk: &Desk, body: &[u8]) -> Result<Result<String, Refused>, SettingsError> {
    let hookup = match Hookup::read(body, &desk.house.hosts) {
        Ok(hookup) => hookup,
        Err(error) => return Ok(Err(Refused::of(desk, error))),
    };
    let id = hookup.tenant.provet_id;
    let done = match desk.house.db.accept_hookup(&hookup, desk.now).await? {
        Accepted::OtherHost => {
            return Ok(Err(Refused {
                field: Some("token_url"),
                names_field: false,
                said: fl!(
                    desk.words.fluent,
                    "settings-add-other-host",
                    number = id.to_string()
                ),
            }));
        }
        Accepted::New { .. } | Accepted::Renewed { .. } => "added",
        Accepted::Repeated { .. } => "known",
    };
    desk.note("clinic-added", Some(id.to_string())).await?;
    (desk.house.wake_prover)();
    Ok(Ok(format!("{LIST}/{id}?done={done}")))
}

fn title(desk: &Desk) -> String {
    fl!(desk.words.fluent, "settings-add-title")
}

fn page(desk: &Desk, sent: &Sent) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        p { (fl!(fluent, "settings-add-why")) }
        section {
            h2 { (fl!(fluent, "settings-add-paste")) }
            (pasting(desk, sent))
        }
        section {
            h2 { (fl!(fluent, "settings-add-fields")) }
            (form::form(desk, ADD, &fields(desk, sent)))
        }
    }
}

fn pasting(desk: &Desk, sent: &Sent) -> Markup {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-add-message");
    let hint = fl!(fluent, "settings-add-message-hint");
    let again = fl!(fluent, "settings-add-secret-again");
    let hint = if sent.message.is_empty() {
        &hint
    } else {
        &again
    };
    let field = Field::new(MESSAGE, &label, &sent.message)
        .hint(hint)
        .error(sent.message_error.as_deref());
    let body = html! {
        (field.required().lines(10))
        (form::send(&fl!(fluent, "settings-add-send-message")))
    };
    form::form(desk, ADD, &body)
}

fn fields(desk: &Desk, sent: &Sent) -> Markup {
    let fluent = &desk.words.fluent;
    let typed = &sent.typed;
    let error = |name: &str| {
        let found = sent.typed_error.as_ref().filter(|(of, _)| *of == name);
        found.map(|(_, said)| said.as_str())
    };
    let line = |name: &'static str, label: String, value: &str, hint: String| {
        let hint = Some(hint.as_str()).filter(|hint| !hint.is_empty());
        let field = Field::new(name, &label, value).error(error(name));
        Field {
            hint,
            required: !OPTIONAL.contains(&name),
            ..field
        }
        .line()
    };
    let none = String::new;
    html! {
        (line("provet_id", fl!(fluent, "settings-add-number"), &typed.provet_id, fl!(fluent, "settings-add-number-hint")))
        (line("token_url", fl!(fluent, "settings-add-place"), &typed.place, fl!(fluent, "settings-add-place-hint")))
        (line("client_id", fl!(fluent, "settings-add-client"), &typed.client_id, none()))
        (secret(desk, error("client_secret")))
        (choices(desk, typed))
        (line("redirect_uris", fl!(fluent, "settings-add-redirect"), &typed.redirect_uris, fl!(fluent, "settings-add-redirect-hint")))
        (line("openid_autodiscovery_url", fl!(fluent, "settings-add-discovery"), &typed.discovery_url, fl!(fluent, "settings-add-discovery-hint")))
        (form::send(&fl!(fluent, "settings-add-send-fields")))
    }
}

/// What may be left empty.
const OPTIONAL: [&str; 2] = ["redirect_uris", "openid_autodiscovery_url"];

fn secret(desk: &Desk, error: Option<&str>) -> Markup {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-add-secret");
    let hint = fl!(fluent, "settings-add-secret-hint");
    Field::new("client_secret", &label, "")
        .hint(&hint)
        .error(error)
        .input("password", "off")
}

fn choices(desk: &Desk, typed: &Typed) -> Markup {
    let fluent = &desk.words.fluent;
    let grant = fl!(fluent, "settings-add-grant");
    let grants = [
        (
            "client_credentials",
            fl!(fluent, "settings-add-grant-clinic"),
        ),
        (
            "authorization_code",
            fl!(fluent, "settings-add-grant-person"),
        ),
    ];
    let kind = fl!(fluent, "settings-add-type");
    let kinds = [
        (
            "confidential",
            fl!(fluent, "settings-add-type-confidential"),
        ),
        ("public", fl!(fluent, "settings-add-type-public")),
    ];
    let algorithm = fl!(fluent, "settings-add-algorithm");
    let algorithms = [
        ("", fl!(fluent, "settings-add-algorithm-none")),
        ("RS256", "RS256".to_owned()),
        ("HS256", "HS256".to_owned()),
    ];
    html! {
        (Field::new("authorization_grant_type", &grant, &typed.grant).choice(&grants))
        (Field::new("client_type", &kind, &typed.client_type).choice(&kinds))
        (Field::new("algorithm", &algorithm, &typed.algorithm).choice(&algorithms))
    }
}
