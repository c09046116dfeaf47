//! Dates, times, numbers and money as the reader writes them.
//!
//! ICU4X does the work; its experimental money and percent formatters are used
//! in this file only, because they change between releases. Nothing here fails:
//! without a zone that is known times are those of UTC and say so, an unknown
//! currency is its code before the number.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{T, YMD, YMDT};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use icu_experimental::dimension::currency::options::CurrencyFormatterOptions;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::dimension::percent::options::Display as Sign;
use icu_experimental::dimension::provider::currency::fractions::CurrencyFractionsV1;
use icu_experimental::provider::Baked;
use icu_locale::extensions::unicode::Value;
use icu_locale::{Locale, locale};
use icu_provider::{DataProvider as _, DataRequest, DataResponse};
use icu_time::{DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, civil};

use crate::values::{DayOrInstant, Field, Money};

/// Stands where a number is not a number.
const NOT_A_NUMBER: &str = "–";

/// Between a number and its unit, so that a line never breaks there.
const NO_BREAK_SPACE: char = '\u{a0}';

/// Decimals of an amount where the currency is not known.
const DEFAULT_COIN_DECIMALS: u8 = 2;

/// More places than this are not kept; older ones are then made anew.
const MAX_CACHED_FORMATTERS: usize = 512;

/// What was made, by time zone, then by locale and currency, which are few in one zone.
type FormatterCache = HashMap<String, Vec<CachedFormatter>>;

/// What was made for a locale and a currency.
type CachedFormatter = (String, String, LocaleFormatter);

static FORMATTERS: LazyLock<RwLock<FormatterCache>> = LazyLock::new(RwLock::default);

/// Writes dates, numbers and money for one locale, time zone and currency.
#[derive(Clone)]
pub struct LocaleFormatter(Arc<FormatterSet>);

struct FormatterSet {
    time_zone: TimeZone,
    /// The clinic's zone is not known, and times are those of UTC.
    is_zone_assumed: bool,
    currency: String,
    /// Decimals of the smallest coin.
    coin_decimals: u8,
    date: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    date_time: Option<FixedCalendarDateTimeFormatter<Gregorian, YMDT>>,
    time: Option<NoCalendarFormatter<T>>,
    number: Option<DecimalFormatter>,
    zero_percent: Option<PercentFormatter<DecimalFormatter>>,
    percent: Option<PercentFormatter<DecimalFormatter>>,
    money: Option<CurrencyFormatter<DecimalFormatter>>,
}

impl LocaleFormatter {
    /// For a BCP 47 `locale`, an IANA `time_zone` and an ISO 4217 `currency`.
    ///
    /// A locale that cannot be read is British English. Without a zone that is known, times are those of UTC and end
    /// with its name.
    ///
    /// Made once for each combination and kept, because loading the patterns
    /// costs far more than using them.
    pub fn for_locale(locale: &str, time_zone: &str, currency: &str) -> Self {
        let cache = FORMATTERS.read().unwrap_or_else(PoisonError::into_inner);
        let mut in_zone = cache.get(time_zone).into_iter().flatten();
        let wanted = |(spoken, paid, _): &&CachedFormatter| spoken == locale && paid == currency;
        if let Some((.., format)) = in_zone.find(wanted) {
            return format.clone();
        }
        // The read lock must be gone before the write lock is requested, or this thread waits for itself.
        drop(cache);
        let format = Self(Arc::new(FormatterSet::new(locale, time_zone, currency)));
        let mut cache = FORMATTERS.write().unwrap_or_else(PoisonError::into_inner);
        if cache.values().map(Vec::len).sum::<usize>() >= MAX_CACHED_FORMATTERS {
            cache.clear();
        }
        let in_zone = cache.entry(time_zone.to_owned()).or_default();
        in_zone.push((locale.to_owned(), currency.to_owned(), format.clone()));
        format
    }

    /// The clinic's time zone.
    pub fn time_zone(&self) -> &TimeZone {
        &self.0.time_zone
    }

    /// The clinic's date at `now`.
    pub fn local_date(&self, now: Timestamp) -> civil::Date {
        self.to_local(now).date()
    }

    /// A recorded day as the clinic's calendar has it, also where it is written as an instant.
    pub fn local_day(&self, day: &Field<DayOrInstant>) -> Field<civil::Date> {
        day.clone().map(|day| day.local_date(&self.0.time_zone))
    }

    /// The clinic's wall clock at `instant`.
    pub fn to_local(&self, instant: Timestamp) -> civil::DateTime {
        self.0.time_zone.to_datetime(instant)
    }

    /// The zone's letters, such as EET, of a time that the clock shows twice because it was put back in between; else none.
    pub fn repeated_time_zone(&self, instant: Timestamp) -> Option<String> {
        let zone = &self.0.time_zone;
        let local = self.to_local(instant);
        let is_repeated = matches!(
            zone.to_ambiguous_timestamp(local).offset(),
            AmbiguousOffset::Fold { .. }
        );
        is_repeated.then(|| zone.to_offset_info(instant).abbreviation().to_owned())
    }

    /// The words, with the zone's letters where it is not the clinic's, or where the clock shows this time twice.
    fn with_zone_where_needed(&self, text: String, instant: Timestamp) -> String {
        // Nobody may take a time of UTC for one of their own clock.
        let assumed = self.0.is_zone_assumed.then(|| "UTC".to_owned());
        match assumed.or_else(|| self.repeated_time_zone(instant)) {
            Some(zone) => format!("{text}{NO_BREAK_SPACE}{zone}"),
            None => text,
        }
    }

    /// A day, with the month in words where the language does so: 4 Mar 2025.
    pub fn date(&self, date: civil::Date) -> String {
        match (&self.0.date, to_gregorian(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            // Without patterns for the language in the form of ISO 8601, which can be read everywhere.
            _ => date.to_string(),
        }
    }

    /// The day of an instant, in the clinic's zone.
    pub fn date_of(&self, instant: Timestamp) -> String {
        self.date(self.local_date(instant))
    }

    /// Day and time of an instant, in the clinic's zone.
    pub fn date_time(&self, instant: Timestamp) -> String {
        let local = self.to_local(instant);
        let text = match (
            &self.0.date_time,
            to_gregorian(local.date()),
            to_icu_time(local.time()),
        ) {
            (Some(formatter), Some(date), Some(time)) => {
                formatter.format(&DateTime { date, time }).to_string()
            }
            _ => local.strftime("%Y-%m-%d %H:%M").to_string(),
        };
        self.with_zone_where_needed(text, instant)
    }

    /// The time of day of an instant, in the clinic's zone.
    pub fn time(&self, instant: Timestamp) -> String {
        let local = self.to_local(instant).time();
        let text = match (&self.0.time, to_icu_time(local)) {
            (Some(formatter), Some(time)) => formatter.format(&time).to_string(),
            _ => local.strftime("%H:%M").to_string(),
        };
        self.with_zone_where_needed(text, instant)
    }

    /// A number, rounded to at most `max_decimals`, without trailing zeros; with more where it would become 0 and is not.
    pub fn number(&self, value: f64, max_decimals: u8) -> String {
        // However small: a dose or a result that is not 0 must never be shown as 0.
        let vanishes = value.abs() < 0.5 * 10_f64.powi(-i32::from(max_decimals));
        let decimals = if vanishes {
            needed_decimals(value).max(max_decimals)
        } else {
            max_decimals
        };
        to_decimal(value, decimals).map_or_else(
            || NOT_A_NUMBER.to_owned(),
            |mut number| {
                number.absolute.trim_end();
                self.format_decimal(&number)
            },
        )
    }

    /// A number with every digit that was recorded, without the noise of binary fractions: never 0 for what is not.
    pub fn recorded_number(&self, value: f64) -> String {
        self.number(value, needed_decimals(value))
    }

    /// A weight: kilograms, below one kilogram grams, with every digit that was recorded: 12.4 kg, 45 g, 0.4 g.
    pub fn weight(&self, kilograms: f64) -> String {
        // In grams, because 0.045 kg is too easily read as 0.45.
        if kilograms != 0.0 && kilograms.abs() < 1.0 {
            let grams = self.recorded_number(kilograms * 1000.0);
            return format!("{grams}{NO_BREAK_SPACE}g");
        }
        let number = self.recorded_number(kilograms);
        format!("{number}{NO_BREAK_SPACE}kg")
    }

    /// A change in percent, to one decimal, signed unless it is nothing: +3.2%.
    pub fn percent(&self, change: f64) -> String {
        let Some(mut number) = to_decimal(change, 1) else {
            return NOT_A_NUMBER.to_owned();
        };
        number.absolute.trim_end();
        let formatter = if number.absolute.is_zero() {
            &self.0.zero_percent
        } else {
            &self.0.percent
        };
        formatter.as_ref().map_or_else(
            || format!("{number}{NO_BREAK_SPACE}%"),
            |formatter| formatter.format(&number).to_string(),
        )
    }

    /// How much in percent, without a sign: 14%, 3.2%. From ten on without decimals.
    pub fn percent_size(&self, change: f64) -> String {
        let size = change.abs();
        // By what it is rounded to: 9.96 is shown as 10.
        let decimals = u8::from(size < 9.95);
        let Some(mut number) = to_decimal(size, decimals) else {
            return NOT_A_NUMBER.to_owned();
        };
        number.absolute.trim_end();
        self.0.zero_percent.as_ref().map_or_else(
            || format!("{number}{NO_BREAK_SPACE}%"),
            |formatter| formatter.format(&number).to_string(),
        )
    }

    /// An amount rounded to the smallest coin of the clinic's currency, as it is shown: what is less than half of one is
    /// nothing.
    pub fn round_to_coin(&self, amount: Money) -> Money {
        amount.round_to_decimals(self.0.coin_decimals)
    }

    /// An amount in the clinic's currency, with as many decimals as it has.
    pub fn money(&self, amount: Money) -> String {
        let rounded = self.round_to_coin(amount).to_f64();
        let Some(amount) = to_decimal(rounded, self.0.coin_decimals) else {
            return NOT_A_NUMBER.to_owned();
        };
        match &self.0.money {
            Some(formatter) => formatter.format_fixed_decimal(&amount).to_string(),
            None if self.0.currency.is_empty() => self.format_decimal(&amount),
            None => format!(
                "{}{NO_BREAK_SPACE}{}",
                self.0.currency,
                self.format_decimal(&amount)
            ),
        }
    }

    /// The price of one, such as of a millilitre: with more decimals where it is less than the smallest coin and not
    /// nothing.
    pub fn unit_price(&self, amount: Money) -> String {
        if amount == Money::ZERO || self.round_to_coin(amount) != Money::ZERO {
            return self.money(amount);
        }
        // An amount is kept in millionths; its zeros at the end say nothing.
        let text = format!("{:.6}", amount.to_f64());
        let decimals = text.trim_end_matches('0').split_once('.');
        let decimals = decimals.map_or(0, |(_, decimals)| decimals.len());
        let decimals = u8::try_from(decimals).unwrap_or(6);
        // By its code, because the pattern of a currency rounds to its coins.
        let number = self.number(amount.to_f64(), decimals);
        format!("{}{NO_BREAK_SPACE}{number}", self.0.currency)
    }

    fn format_decimal(&self, number: &Decimal) -> String {
        self.0.number.as_ref().map_or_else(
            || number.to_string(),
            |formatter| formatter.format(number).to_string(),
        )
    }
}

impl fmt::Debug for LocaleFormatter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocaleFormatter")
            .field("zone", &self.0.time_zone.iana_name())
            .field("currency", &self.0.currency)
            .finish_non_exhaustive()
    }
}

impl FormatterSet {
    fn new(locale: &str, time_zone: &str, currency: &str) -> Self {
        let locale = Locale::try_from_str(locale).unwrap_or(locale!("en-GB"));
        let minutes = YMD::medium().with_time_hm();
        let zone = TimeZone::get(time_zone.trim()).ok();
        Self {
            is_zone_assumed: zone.is_none(),
            time_zone: zone.unwrap_or(TimeZone::UTC),
            currency: currency.trim().to_uppercase(),
            coin_decimals: coin_decimals(currency.trim()),
            date: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            date_time: FixedCalendarDateTimeFormatter::try_new((&locale).into(), minutes).ok(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok(),
            number: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())
                .ok(),
            zero_percent: PercentFormatter::try_new((&locale).into(), Sign::Standard.into()).ok(),
            percent: PercentFormatter::try_new((&locale).into(), Sign::ExplicitSign.into()).ok(),
            money: currency_type(currency.trim()).and_then(|currency| {
                let options = CurrencyFormatterOptions::default();
                CurrencyFormatter::try_new_symbol((&locale).into(), currency, options).ok()
            }),
        }
    }
}

/// Decimals of the smallest coin of a currency: ISO 4217, as the Unicode CLDR brings it up to date.
fn coin_decimals(code: &str) -> u8 {
    let Some(currency) = currency_type(code) else {
        return DEFAULT_COIN_DECIMALS;
    };
    // From the Unicode data and not from a list of ours: a yen has no decimals, a Kuwaiti dinar has three.
    let fractions: Result<DataResponse<CurrencyFractionsV1>, _> =
        Baked.load(DataRequest::default());
    fractions.map_or(DEFAULT_COIN_DECIMALS, |fractions| {
        fractions.payload.get().resolve(currency).digits
    })
}

/// Reads an ISO 4217 code; any three letters are one.
fn currency_type(code: &str) -> Option<CurrencyType> {
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let value = Value::try_from_str(&code.to_ascii_lowercase()).ok()?;
    CurrencyType::try_from(&value).ok()
}

fn to_gregorian(date: civil::Date) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(date.year().into(), month, day).ok()
}

fn to_icu_time(time: civil::Time) -> Option<Time> {
    let hour = u8::try_from(time.hour()).ok()?;
    let minute = u8::try_from(time.minute()).ok()?;
    let second = u8::try_from(time.second()).ok()?;
    Time::try_new(hour, minute, second, 0).ok()
}

/// The decimal number nearest to `value`; none for what is no number, and no
/// minus before a zero.
fn to_decimal(value: f64, decimals: u8) -> Option<Decimal> {
    if !value.is_finite() {
        return None;
    }
    // Rust rounds the exact binary value; ICU's decimal then takes the digits as they are.
    let text = format!("{value:.*}", usize::from(decimals));
    let nothing = |rest: &&str| rest.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    // Rounding makes "-0.0" of a small negative number, and Provet sends it too. [C]
    let unsigned = text.strip_prefix('-').filter(nothing);
    Decimal::try_from_str(unsigned.unwrap_or(&text)).ok()
}

/// How many decimals hold every digit of a number that was recorded.
///
/// A double keeps fifteen digits of any number; what lies behind them is where 0.1 + 0.2 is 0.30000000000000004.
fn needed_decimals(value: f64) -> u8 {
    const DIGITS: i32 = 15;
    /// The smallest numbers of a laboratory are far above this.
    const MOST_DECIMALS: i32 = 30;
    if value == 0.0 || !value.is_finite() {
        return 0;
    }
    // The exponent says where the first digit stands; a logarithm can be off by one at powers of ten.
    let scientific = format!("{value:e}");
    let power = scientific.split_once('e');
    let power = power.and_then(|(_, power)| power.parse::<i32>().ok());
    let power = power.unwrap_or(0);
    u8::try_from((DIGITS - 1 - power).clamp(0, MOST_DECIMALS)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(number: f64) -> Money {
        Money::from_f64(number).unwrap()
    }

    const BREAKS: [char; 3] = ['\u{a0}', '\u{202f}', '\u{2009}'];

    /// Everything a format writes, with the spaces that do not break shown.
    fn sample(locale: &str, zone: &str, currency: &str) -> String {
        let format = LocaleFormatter::for_locale(locale, zone, currency);
        let instant: Timestamp = "2025-03-04T22:30:15Z".parse().unwrap();
        let lines = [
            format.date(civil::date(2025, 3, 4)),
            format.date_of(instant),
            format.date_time(instant),
            format.time(instant),
            format.number(12_345.678, 1),
            format.weight(12.4),
            format.percent(3.2),
            format.percent(-8.0),
            format.percent(0.04),
            format.money(amount(1234.5)),
            format.money(amount(-0.5)),
        ];
        lines.join("\n").replace(BREAKS, "_")
    }

    #[test]
    fn a_british_clinic_reads_day_month_year() {
        insta::assert_snapshot!(sample("en-GB", "Europe/London", "GBP"), @"
        4 Mar 2025
        4 Mar 2025
        4 Mar 2025, 22:30
        22:30
        12,345.7
        12.4_kg
        +3.2%
        -8%
        0%
        £1,234.50
        -£0.50
        ");
    }

    #[test]
    fn an_american_clinic_reads_month_day_year() {
        insta::assert_snapshot!(sample("en-US", "America/New_York", "USD"), @"
        Mar 4, 2025
        Mar 4, 2025
        Mar 4, 2025, 5:30_PM
        5:30_PM
        12,345.7
        12.4_kg
        +3.2%
        -8%
        0%
        $1,234.50
        -$0.50
        ");
    }

    #[test]
    fn a_finnish_clinic_reads_commas_and_its_own_zone() {
        insta::assert_snapshot!(sample("fi", "Europe/Helsinki", "EUR"), @"
        4.3.2025
        5.3.2025
        5.3.2025 klo 0.30
        0.30
        12_345,7
        12,4_kg
        +3,2_%
        −8_%
        0_%
        1_234,50_€
        −0,50_€
        ");
    }

    #[test]
    fn a_place_nobody_knows_still_gets_an_answer() {
        insta::assert_snapshot!(sample("not a locale", "Mars/Olympus", "money"), @"
        4 Mar 2025
        4 Mar 2025
        4 Mar 2025, 22:30_UTC
        22:30_UTC
        12,345.7
        12.4_kg
        +3.2%
        -8%
        0%
        MONEY_1,234.50
        MONEY_-0.50
        ");
    }

    #[test]
    fn a_currency_without_a_symbol_or_without_cents_is_written_right() {
        let money = |currency, number| {
            let written =
                LocaleFormatter::for_locale("en-GB", "UTC", currency).money(amount(number));
            written.replace(BREAKS, "_")
        };
        assert_eq!(money("JPY", 1234.0), "JP¥1,234");
        assert_eq!(money("KWD", 1.234), "KWD_1.234");
        assert_eq!(money("XQX", 1.5), "XQX_1.50");
        assert_eq!(money("", 1.5), "1.50");
    }

    #[test]
    fn what_is_no_number_is_a_dash_and_zero_has_no_minus() {
        let format = LocaleFormatter::for_locale("en-GB", "UTC", "EUR");
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(format.number(value, 2), NOT_A_NUMBER);
            assert_eq!(format.percent(value), NOT_A_NUMBER);
        }
        assert_eq!(format.number(-0.0, 2), "0");
        assert_eq!(format.number(0.000_25, 3), "0.00025");
        assert_eq!(format.money(amount(-0.001)), "€0.00");
        assert_eq!(format.percent(-0.01), "0%");
    }

    #[test]
    fn a_recorded_weight_keeps_its_digits_and_loses_binary_noise() {
        let format = LocaleFormatter::for_locale("en-GB", "UTC", "EUR");
        assert_eq!(format.weight(0.1 + 0.2), "300\u{a0}g");
        assert_eq!(format.weight(0.045), "45\u{a0}g");
        assert_eq!(format.weight(0.0004), "0.4\u{a0}g");
        assert_eq!(format.weight(4.2005), "4.2005\u{a0}kg");
        assert_eq!(format.recorded_number(0.000_03), "0.00003");
        assert_eq!(format.recorded_number(123_456.789), "123,456.789");
        assert_eq!(format.weight(12.35), "12.35\u{a0}kg");
    }

    #[test]
    fn one_combination_is_made_once() {
        let one = LocaleFormatter::for_locale("fi", "Europe/Helsinki", "EUR");
        let two = LocaleFormatter::for_locale("fi", "Europe/Helsinki", "EUR");
        assert!(Arc::ptr_eq(&one.0, &two.0));
    }

    proptest::proptest! {
        #[test]
        fn no_number_and_no_setting_breaks_it(value: f64, locale in ".{0,12}", currency in ".{0,4}") {
            let format = LocaleFormatter::for_locale(&locale, &currency, &currency);
            proptest::prop_assert!(!format.number(value, 2).is_empty());
            let money = Money::from_f64(value).map(|money| format.money(money));
            proptest::prop_assert!(money.is_none_or(|money| !money.is_empty()));
            proptest::prop_assert!(!format.percent(value).is_empty());
        }
    }
}
