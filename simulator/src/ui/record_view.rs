//! How single values of a record are shown, whichever page they are on.

use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::Value;

use crate::clinic::{
    SimulatedClinic, StoredRecord, format_full_name, get_integer, get_number, get_text,
};
use crate::code_lists;

/// A value as a reader sees it: text as it is, numbers and yes or no in
/// words, anything else as nothing.
pub(super) fn format_value(row: &StoredRecord, field: &str) -> String {
    match row.get(field) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(set)) => (if *set { "yes" } else { "no" }).to_owned(),
        Some(Value::Null | Value::Array(_) | Value::Object(_)) | None => String::new(),
    }
}

/// The words for a patient's species.
pub(super) fn format_species(row: &StoredRecord) -> &'static str {
    get_integer(row, "species").map_or("", code_lists::species_label)
}

/// The words for a patient's breed; nothing where it has none.
pub(super) fn format_breed(row: &StoredRecord) -> &'static str {
    let breed = get_integer(row, "breed");
    breed.map_or("", |code| code_lists::breed_label(Some(code)))
}

/// The words for a patient's sex.
pub(super) fn format_sex(row: &StoredRecord) -> &'static str {
    get_integer(row, "gender").map_or("", code_lists::gender_label)
}

/// One row of a list of facts; nothing where there is no value.
pub(super) fn render_fact(label: &str, value: &str) -> Markup {
    html! {
        @if !value.trim().is_empty() {
            dt { (label) }
            dd dir="auto" { (value) }
        }
    }
}

/// A day and time in the clinic's own zone and manner.
pub(super) fn format_instant(clinic: &SimulatedClinic, row: &StoredRecord, field: &str) -> String {
    let raw = get_text(row, field);
    raw.parse::<Timestamp>().map_or_else(
        |_| raw.to_owned(),
        |at| {
            let at = at.to_zoned(clinic.load_time_zone());
            format!(
                "{} {}",
                format_date(clinic, at.date()),
                at.strftime("%H:%M")
            )
        },
    )
}

/// A day in the clinic's manner; of a moment, its day at the clinic.
pub(super) fn format_day(clinic: &SimulatedClinic, row: &StoredRecord, field: &str) -> String {
    let raw = get_text(row, field);
    if let Ok(at) = raw.parse::<Timestamp>() {
        return format_date(clinic, at.to_zoned(clinic.load_time_zone()).date());
    }
    raw.parse::<jiff::civil::Date>()
        .map_or_else(|_| raw.to_owned(), |day| format_date(clinic, day))
}

fn format_date(clinic: &SimulatedClinic, day: jiff::civil::Date) -> String {
    let manner = if clinic.country == "GB" {
        "%d/%m/%Y"
    } else {
        "%-d.%-m.%Y"
    };
    day.strftime(manner).to_string()
}

/// An amount in the clinic's currency.
pub(super) fn format_money(clinic: &SimulatedClinic, row: &StoredRecord, field: &str) -> String {
    get_number(row, field).map_or_else(String::new, |amount| {
        format!("{amount:.2} {}", clinic.currency)
    })
}

/// The tags that are dropped from text that may be HTML.
const HTML_TAGS: [&str; 17] = [
    "a", "b", "br", "div", "em", "h1", "h2", "h3", "i", "img", "li", "ol", "p", "span", "strong",
    "u", "ul",
];

/// Notes and instructions may be HTML \[C\]; here their tags are dropped, so
/// that what is left reads as text. Anything else in angle brackets is
/// somebody's words and stays.
pub(super) fn strip_html_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = match after.split_once('>') {
            Some((tag, beyond)) if is_html_tag(tag) => beyond,
            Some(_) | None => {
                out.push('<');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// Whether this is what stands between the brackets of a known tag.
fn is_html_tag(text: &str) -> bool {
    let name = text
        .trim_start_matches('/')
        .split([' ', '/', '\n'])
        .next()
        .unwrap_or_default();
    HTML_TAGS.contains(&name.to_ascii_lowercase().as_str())
}

/// A link to a client, by the client's name.
pub(super) fn render_client_link(clinic: &SimulatedClinic, id: i64) -> Markup {
    let name = clinic.find_row("client", id).map(format_full_name);
    html! {
        @if let Some(name) = name {
            a href=(format!("/{}/client/{id}/", clinic.provet_id)) { bdi { (name) } }
        }
    }
}

/// A link to a patient, by the patient's name.
pub(super) fn render_patient_link(clinic: &SimulatedClinic, id: i64) -> Markup {
    html! {
        @if let Some(row) = clinic.find_row("patient", id) {
            a href=(format!("/{}/patient/{id}", clinic.provet_id)) { bdi { (get_text(row, "name")) } }
            @if !get_text(row, "deceased").is_empty() { " " span.badge.warn { "deceased" } }
        }
    }
}

/// Links to several patients.
pub(super) fn render_patient_links(clinic: &SimulatedClinic, ids: &[i64]) -> Markup {
    html! {
        @for (place, id) in ids.iter().enumerate() {
            @if place > 0 { ", " }
            (render_patient_link(clinic, *id))
        }
    }
}

/// The name of a member of staff.
pub(super) fn format_staff_name(clinic: &SimulatedClinic, id: Option<i64>) -> String {
    let user = id.and_then(|id| clinic.find_row("user", id));
    user.map_or_else(String::new, |user| {
        let name = [get_text(user, "first_name"), get_text(user, "last_name")].join(" ");
        name.trim().to_owned()
    })
}

/// A card with a heading; `empty` is said where there is nothing in it.
pub(super) fn render_card(title: &str, empty: Option<&str>, body: &Markup) -> Markup {
    html! {
        section.card {
            h2 { (title) }
            @match empty {
                Some(words) => p.empty { (words) },
                None => (body),
            }
        }
    }
}

/// Free text in a card of its own; no card where there is no text.
pub(super) fn render_text_card(title: &str, body: &str) -> Markup {
    html! {
        @if !body.trim().is_empty() {
            section.card { h2 { (title) } p.text dir="auto" { (body) } }
        }
    }
}

/// The text everybody has to see first.
pub(super) fn render_critical_notes(row: &StoredRecord) -> Markup {
    let notes = get_text(row, "critical_notes");
    html! {
        @if !notes.trim().is_empty() {
            section aria-label="Critical notes" {
                p.critical dir="auto" { (notes) }
            }
        }
    }
}

/// What a reminder is for: its template's title, else the subject of the message.
pub(super) fn format_reminder_name<'a>(
    clinic: &'a SimulatedClinic,
    row: &'a StoredRecord,
) -> &'a str {
    let template = get_integer(row, "reminder_template")
        .and_then(|template| clinic.find_row("remindertemplate", template));
    match template.map_or("", |template| get_text(template, "title")) {
        "" => get_text(row, "email_subject"),
        title => title,
    }
}

/// The tags on a record.
pub(super) fn render_tags(row: &StoredRecord) -> Markup {
    let tags = row.get("tags_rel").and_then(Value::as_array);
    html! {
        @for tag in tags.into_iter().flatten().filter_map(Value::as_str) {
            span.badge dir="auto" { (tag) }
        }
    }
}

/// The words of a consultation's status \[D\].
pub(super) fn render_consultation_status(row: &StoredRecord) -> Markup {
    let (name, kind) = match get_integer(row, "status") {
        Some(0) => ("Admitted", "note"),
        Some(8) => ("In progress", "good"),
        Some(5) => ("Ready for discharge", "note"),
        Some(6) => ("Discharged", ""),
        Some(7) => ("Invoicing", "note"),
        Some(9) => ("Invoice paid", ""),
        Some(10) => ("Finalized", ""),
        Some(11) => ("Draft", ""),
        _ => ("Unknown status", "warn"),
    };
    html! { span.badge.(kind) { (name) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_dropped_and_comparisons_kept() {
        assert_eq!(
            strip_html_tags("<p>Rest <b>10</b> days</p>"),
            "Rest 10 days"
        );
        assert_eq!(strip_html_tags("T < 39 and > 37"), "T < 39 and > 37");
        assert_eq!(strip_html_tags("open <b"), "open <b");
        assert_eq!(strip_html_tags("no <amoxicillin><br/>"), "no <amoxicillin>");
    }
}
