//! A field of a record as a person reads it: its value, or what stands there and cannot be read.
//!
//! Nothing recorded gives nothing; what is said then ("no date recorded") is the caller's to say.

use i18n_embed_fl::fl;
use jiff::{Timestamp, civil};
use maud::{Markup, html};

use super::components::{render_date, render_local_date, render_local_datetime};
use super::i18n::I18n;
use crate::values::{DayOrInstant, Field, Money};

/// What a field should have held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A day.
    Date,
    /// A day and a time.
    DateTime,
    /// A number.
    Number,
    /// An amount of money.
    Amount,
    /// Anything else, such as a status.
    Other,
}

/// What is said of a value that is there and cannot be read: “2019-05” can’t be read as a date.
pub fn format_unreadable(text: &str, kind: FieldKind, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match kind {
        FieldKind::Date => fl!(fluent, "field-unreadable-date", text = text),
        FieldKind::DateTime => fl!(fluent, "field-unreadable-time", text = text),
        FieldKind::Number => fl!(fluent, "field-unreadable-number", text = text),
        FieldKind::Amount => fl!(fluent, "field-unreadable-amount", text = text),
        FieldKind::Other => fl!(fluent, "field-unreadable", text = text),
    }
}

/// [`format_unreadable`] of a field; none where it was read or nothing is recorded.
pub fn unreadable_message<T>(field: &Field<T>, kind: FieldKind, i18n: &I18n) -> Option<String> {
    let text = field.unreadable()?;
    Some(format_unreadable(text, kind, i18n))
}

/// What is said of a value that is there and cannot be read.
pub fn render_unreadable(text: &str, kind: FieldKind, i18n: &I18n) -> Markup {
    html! { span dir="auto" { (format_unreadable(text, kind, i18n)) } }
}

/// A field: `render` its value, or what stands there instead; nothing where nothing is recorded.
pub fn render_field<T>(
    field: &Field<T>,
    kind: FieldKind,
    i18n: &I18n,
    render: impl FnOnce(&T) -> Markup,
) -> Markup {
    match field {
        Field::Absent => html! {},
        Field::Read(value) => render(value),
        Field::Unreadable(text) => render_unreadable(text, kind, i18n),
    }
}

/// A day.
pub fn render_date_field(field: &Field<civil::Date>, i18n: &I18n) -> Markup {
    render_field(field, FieldKind::Date, i18n, |day| render_date(*day, i18n))
}

/// The day of an instant at the clinic.
pub fn render_local_date_field(field: &Field<Timestamp>, i18n: &I18n) -> Markup {
    render_field(field, FieldKind::DateTime, i18n, |at| {
        render_local_date(*at, i18n)
    })
}

/// A day that may be written as an instant.
pub fn render_day_field(field: &Field<DayOrInstant>, i18n: &I18n) -> Markup {
    render_field(field, FieldKind::Date, i18n, |day| match day {
        DayOrInstant::Day(day) => render_date(*day, i18n),
        // Provet sends some days as instants [C]: meant is the day at the clinic.
        DayOrInstant::Instant(at) => render_local_date(*at, i18n),
    })
}

/// Day and time of an instant at the clinic.
pub fn render_local_datetime_field(field: &Field<Timestamp>, i18n: &I18n) -> Markup {
    render_field(field, FieldKind::DateTime, i18n, |at| {
        render_local_datetime(*at, i18n)
    })
}

/// A number with all the digits that were recorded.
pub fn render_number_field(field: &Field<f64>, i18n: &I18n) -> Markup {
    render_field(field, FieldKind::Number, i18n, |number| {
        html! { (i18n.format.recorded_number(*number)) }
    })
}

/// An amount of money.
pub fn render_money_field(field: &Field<Money>, i18n: &I18n) -> Markup {
    render_field(field, FieldKind::Amount, i18n, |amount| {
        html! { (i18n.format.money(*amount)) }
    })
}

/// The price of one, which may be less than the smallest coin.
pub fn render_unit_price_field(field: &Field<Money>, i18n: &I18n) -> Markup {
    render_field(field, FieldKind::Amount, i18n, |amount| {
        html! { (i18n.format.unit_price(*amount)) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::i18n::ClinicLocale;

    #[test]
    fn a_value_is_shown_what_cannot_be_read_is_said_and_nothing_is_nothing() {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        let day = |field| render_date_field(&field, &i18n).into_string();
        let read = Field::Read(civil::date(2025, 3, 4));
        assert_eq!(
            day(read),
            r#"<time datetime="2025-03-04">4 Mar 2025</time>"#
        );
        assert_eq!(day(Field::Absent), "");
        assert_eq!(
            day(Field::Unreadable("<b>May".to_owned())),
            r#"<span dir="auto">“&lt;b&gt;May” can’t be read as a date</span>"#
        );
        let number = |value| render_number_field(&Field::Read(value), &i18n).into_string();
        assert_eq!(number(0.000_25), "0.00025");
    }
}
