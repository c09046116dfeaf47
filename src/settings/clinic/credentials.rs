//! Every credential the clinic ever gave us, without its secret: what came when, and what became of it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::standing::reason;
use crate::provet::hookup::{ClientType, Grant};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab, form};
use crate::storage::{CredentialState, StoredCredential};

/// So many characters of a client id tell one from another; all of it is nobody's business.
const SHOWN: usize = 8;

pub(super) async fn show(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    let credentials = desk.db.credentials(id).await?;
    let fluent = &desk.words.fluent;
    let body = html! {
        section {
            p { (fl!(fluent, "settings-credentials-what")) }
            @if credentials.is_empty() {
                p .empty { (fl!(fluent, "settings-one-nothing-advice")) }
            } @else {
                (table(&desk, &credentials))
            }
        }
    };
    Ok(Sheet::new(fl!(fluent, "settings-credentials-title"), Tab::Clinic, body).into())
}

fn table(desk: &Desk, credentials: &[StoredCredential]) -> Markup {
    let fluent = &desk.words.fluent;
    let columns = [
        fl!(fluent, "settings-credentials-client"),
        fl!(fluent, "settings-credentials-state"),
        fl!(fluent, "settings-credentials-kind"),
        fl!(fluent, "settings-credentials-back"),
        fl!(fluent, "settings-credentials-received"),
        fl!(fluent, "settings-credentials-proved"),
    ];
    html! {
        div .wide-table {
            table .cards {
                thead { tr { @for column in &columns { th scope="col" { (column) } } } }
                tbody { @for it in credentials { (row(desk, it, &columns)) } }
            }
        }
    }
}

fn row(desk: &Desk, it: &StoredCredential, columns: &[String; 6]) -> Markup {
    let [_, state, kind, back, received, proved] = columns;
    html! {
        tr {
            th scope="row" { code { (shortened(&it.credential.client_id)) } }
            td data-label=(state) { (became(desk, it)) }
            td data-label=(kind) { (made(desk, it)) }
            td data-label=(back) { (redirects(desk, it)) }
            td data-label=(received) { (form::instant(desk, it.received_at)) }
            td data-label=(proved) {
                @if let Some(at) = it.proved_at { (form::instant(desk, at)) } @else { "–" }
            }
        }
    }
}

/// The beginning of a client id, for whoever compares it with Provet's list.
fn shortened(client_id: &str) -> String {
    let shown: String = client_id.chars().take(SHOWN).collect();
    format!("{shown}…")
}

fn became(desk: &Desk, it: &StoredCredential) -> Markup {
    let fluent = &desk.words.fluent;
    let (look, word) = match it.state {
        CredentialState::Unverified => ("unsure", fl!(fluent, "settings-credentials-unverified")),
        CredentialState::Working => ("good", fl!(fluent, "settings-credentials-working")),
        CredentialState::Refused => ("bad", fl!(fluent, "settings-credentials-refused")),
        CredentialState::Replaced => ("", fl!(fluent, "settings-credentials-replaced")),
    };
    html! {
        span class=(look) { (word) }
        @if let Some(code) = &it.reason {
            @let (why, advice) = reason(desk, code);
            p .hint { (why) " " (advice) }
        }
    }
}

fn made(desk: &Desk, it: &StoredCredential) -> Markup {
    let fluent = &desk.words.fluent;
    let grant = match it.credential.grant {
        Grant::ClientCredentials => fl!(fluent, "settings-credentials-virtual"),
        Grant::AuthorizationCode => fl!(fluent, "settings-credentials-people"),
    };
    let kind = match it.client_type {
        ClientType::Confidential => fl!(fluent, "settings-credentials-confidential"),
        ClientType::Public => fl!(fluent, "settings-credentials-public"),
    };
    let algorithm = it.algorithm.as_deref();
    html! {
        (grant)
        p .hint {
            (kind) ", "
            @match algorithm {
                Some(algorithm) => { (fl!(fluent, "settings-credentials-signed", algorithm = algorithm)) }
                None => { (fl!(fluent, "settings-credentials-unsigned")) }
            }
        }
    }
}

fn redirects(desk: &Desk, it: &StoredCredential) -> Markup {
    html! {
        @if it.redirect_uris.is_empty() { (fl!(desk.words.fluent, "settings-credentials-no-back")) }
        @for uri in &it.redirect_uris { div { code dir="ltr" { (uri) } } }
    }
}
