//! The people of a clinic who are signed in to Provet through its panels: who, since when, and a way to end it.

use std::sync::Arc;

use futures_util::StreamExt as _;
use futures_util::stream;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use super::{Answer, Asked, Desk, Reach, Route, SettingsError, Sheet, Tab, form};
use crate::storage::{Cursor, EndedSignIn, NoteKind, StorageError, StoredSignIn};
use crate::views::words::name;

pub(super) const ROUTES: &[Route] = &[Route {
    path: "/settings/clinics/{provet_id}/people",
    reach: Reach::Clinic,
    show: Some(|desk, asked| Box::pin(show(desk, asked))),
    act: Some(|desk, asked| Box::pin(end(desk, asked))),
}];

/// Rows of a page.
const ROWS: i64 = 25;
/// Sign-ins that are told to Provet side by side when all of them end.
const SIDE_BY_SIDE: usize = 8;

/// The field with the sign-in to end.
const ONE: &str = "sign-in";
/// The field that ends all of them.
const ALL: &str = "all";

/// Somebody on the list.
struct Person {
    signed_in: StoredSignIn,
    browsers: i64,
}

async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let clinic = desk.clinic()?.tenant.provet_id;
    let after = cursor(asked.query.text("after"));
    let found = desk
        .db
        .sign_ins(clinic, after.as_ref(), ROWS, desk.now)
        .await?;
    let mut people = Vec::with_capacity(found.len());
    for signed_in in found {
        let browsers = desk.db.browsers_of(&signed_in.id).await?;
        people.push(Person {
            signed_in,
            browsers,
        });
    }
    let fluent = &desk.words.fluent;
    let done = match asked.query.text("done") {
        "ended" => Some(fl!(fluent, "settings-people-ended")),
        "all" => Some(fl!(fluent, "settings-people-all-ended")),
        _ => None,
    };
    let body = html! {
        section {
            @if let Some(done) = done { p .done role="status" { (done) } }
            p { (fl!(fluent, "settings-people-intro")) }
            @if people.is_empty() {
                p .empty { (fl!(fluent, "settings-people-nobody")) }
            } @else {
                (table(&desk, &people))
                (more(&desk, &people))
                (form::form(&desk, &desk.at("/people"), &html! {
                    (form::hidden(ALL, "yes"))
                    (form::destroy(&fl!(fluent, "settings-people-end-all")))
                }))
            }
        }
    };
    let title = fl!(fluent, "settings-people-title");
    Ok(Answer::Page(Sheet::new(title, Tab::People, body)))
}

fn table(desk: &Desk, people: &[Person]) -> Markup {
    let fluent = &desk.words.fluent;
    let [who, since, used, browsers] = [
        fl!(fluent, "settings-people-who"),
        fl!(fluent, "settings-people-since"),
        fl!(fluent, "settings-people-used"),
        fl!(fluent, "settings-people-browsers"),
    ];
    html! {
        div .wide-table {
            table .cards {
                thead { tr { th { (who) } th { (since) } th { (used) } th { (browsers) } th {} } }
                tbody {
                    @for person in people {
                        tr {
                            td data-label=(who) { (called(desk, &person.signed_in)) }
                            td data-label=(since) { (form::instant(desk, person.signed_in.created_at)) }
                            td data-label=(used) { (form::instant(desk, person.signed_in.used_at)) }
                            td data-label=(browsers) { (person.browsers) }
                            td {
                                (form::form(desk, &desk.at("/people"), &html! {
                                    (form::hidden(ONE, &person.signed_in.id))
                                    (form::destroy(&fl!(fluent, "settings-people-end")))
                                }))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The name; where Provet told none, the number, and where it told nothing, that.
fn called(desk: &Desk, person: &StoredSignIn) -> Markup {
    let fluent = &desk.words.fluent;
    match (&person.name, person.user) {
        (Some(called), _) => name(called),
        (None, Some(user)) => {
            html! { (fl!(fluent, "settings-people-user", number = user.number())) }
        }
        (None, None) => html! { (fl!(fluent, "settings-people-unnamed")) },
    }
}

/// Where the list goes on.
fn more(desk: &Desk, people: &[Person]) -> Markup {
    let full = i64::try_from(people.len()).is_ok_and(|shown| shown == ROWS);
    let Some(last) = people.last().filter(|_| full) else {
        return html! {};
    };
    let cursor = last.signed_in.cursor();
    let after = format!("{}.{}", cursor.at.as_millisecond(), cursor.key);
    html! {
        p { a href=(format!("{}?after={after}", desk.at("/people"))) { (fl!(desk.words.fluent, "settings-people-more")) } }
    }
}

fn cursor(text: &str) -> Option<Cursor> {
    let (at, key) = text.split_once('.')?;
    let at = Timestamp::from_millisecond(at.parse().ok()?).ok()?;
    let key = key.to_owned();
    Some(Cursor { at, key })
}

async fn end(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let clinic = desk.clinic()?.tenant.provet_id;
    if asked.form.is_set(ALL) {
        let ended = end_all(&desk).await?;
        let detail = Some(ended.len().to_string());
        desk.note_as(NoteKind::SignIn, "people-signed-out", detail)
            .await?;
        tell_provet(&desk, ended);
        return Ok(Answer::To(format!("{}?done=all", desk.at("/people"))));
    }
    let id = asked.form.text(ONE);
    let person = desk.db.sign_in(id).await?;
    let person = person.filter(|it| it.provet_id == clinic);
    let person = person.ok_or(SettingsError::NotFound)?;
    let ended = desk.db.end_sign_in(clinic, id, "administrator", desk.now);
    if let Some(ended) = ended.await? {
        let user = person.user.map(|user| user.number().to_string());
        desk.note_as(NoteKind::SignIn, "person-signed-out", user)
            .await?;
        tell_provet(&desk, vec![ended]);
    }
    Ok(Answer::To(format!("{}?done=ended", desk.at("/people"))))
}

async fn end_all(desk: &Desk) -> Result<Vec<EndedSignIn>, StorageError> {
    let (db, now) = (&desk.db, desk.now);
    let Some(clinic) = desk.clinic.as_ref().map(|it| it.tenant.provet_id) else {
        return Ok(Vec::new());
    };
    let mut ended = Vec::new();
    loop {
        let page = db.sign_ins(clinic, None, ROWS, now).await?;
        if page.is_empty() {
            return Ok(ended);
        }
        for person in page {
            ended.extend(
                db.end_sign_in(clinic, &person.id, "administrator", now)
                    .await?,
            );
        }
    }
}

/// Nobody waits for Provet to hear of it: here they are signed out already.
fn tell_provet(desk: &Desk, ended: Vec<EndedSignIn>) {
    let provet = desk.provet.clone();
    tokio::spawn(async move {
        let told = stream::iter(ended).map(move |ended| {
            let provet = provet.clone();
            async move { ended.revoke(&provet).await }
        });
        told.buffer_unordered(SIDE_BY_SIDE).collect::<()>().await;
    });
}
