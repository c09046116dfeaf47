//! Verifies a launch: clinic, hash, age and objects.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use subtle::ConstantTimeEq;

use super::params::{
    PARAMS_DEPARTMENT, PARAMS_ORGANIZATION, PARAMS_PROVET_ID, PARAMS_PROVET_URL, PARAMS_USER,
};
use super::payload::{PARAM_TIMESTAMP, PARAM_VERIFICATION};
use super::{
    ButtonKey, FreshnessWindow, HashScheme, LaunchError, LaunchQuery, ProofLevel, Salt, object_ids,
    timestamp,
};
use crate::provet::ids::parse_digits;
use crate::provet::{ProvetId, ProvetPage};

/// What a request claims: that a button was pressed, when, and on what. Nothing of it is proved.
///
/// `Debug` shows none of its values.
#[derive(Clone)]
pub struct UnverifiedLaunch {
    query: LaunchQuery,
    /// The raw text as it was sent, after form decoding: what the hash is over.
    timestamp: String,
    /// As it was sent; meant to be hex.
    verification: String,
    /// The clinic's own, for a timestamp that says none.
    time_zone: Option<TimeZone>,
}

/// A launch whose clinic, hash, age and objects were checked.
///
/// The only way to get one is [`UnverifiedLaunch::verify`], so a function that takes a `Launch` need not ask whether it comes
/// from the button. With [`ProofLevel::Plain`] the objects and the user are still only what the request says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launch {
    /// The clinic whose button it was.
    pub provet_id: ProvetId,
    /// The page that the button is on.
    pub page: ProvetPage,
    /// What it was pressed on: at least one id, except on home deliveries. Each once, in the order they came.
    pub objects: Vec<i64>,
    /// How much of this the hash covers.
    pub proof_level: ProofLevel,
    /// Who is said to have pressed it. Only a claim unless `proof_level` says otherwise.
    pub claimed_user: Option<i64>,
    /// The department it was pressed in, where the request says. Only a claim unless `proof_level` says otherwise.
    pub department: Option<i64>,
    /// When the hash was made: for a foreground button, when the page in Provet was loaded. \[D\]
    pub signed_at: Timestamp,
}

impl UnverifiedLaunch {
    /// Takes what a launch must carry out of a request's parameters; everything else is kept and ignored.
    ///
    /// A repeated `timestamp` or `verification` is refused, because two readers could each believe another one.
    pub fn from_query(query: LaunchQuery) -> Result<Self, LaunchError> {
        if query.is_too_large() {
            return Err(LaunchError::TooLarge);
        }
        let timestamp = query.single_value(PARAM_TIMESTAMP)?.map(str::to_owned);
        let verification = query.single_value(PARAM_VERIFICATION)?.map(str::to_owned);
        Ok(Self {
            timestamp: timestamp.ok_or(LaunchError::MissingTimestamp)?,
            verification: verification.ok_or(LaunchError::MissingVerification)?,
            time_zone: None,
            query,
        })
    }

    /// With the clinic's zone, in which a timestamp without an offset may have been written.
    #[must_use]
    pub fn in_time_zone(mut self, zone: Option<TimeZone>) -> Self {
        self.time_zone = zone;
        self
    }

    /// Whether a parameter came at all: tells which of a page's buttons may have been pressed.
    pub fn has_parameter(&self, parameter: &str) -> bool {
        self.query.values(parameter).next().is_some()
    }

    /// Every parameter as it came.
    pub fn query(&self) -> &LaunchQuery {
        &self.query
    }

    /// The organisation that the request names, where the button sends it.
    pub fn claimed_organisation(&self) -> Option<&str> {
        PARAMS_ORGANIZATION
            .iter()
            .find_map(|name| self.query.values(name).next())
    }

    /// The active department that the request names, where the button sends it.
    pub fn claimed_department(&self) -> Option<i64> {
        let mut values = PARAMS_DEPARTMENT
            .iter()
            .flat_map(|name| self.query.values(name));
        values.find_map(|text| parse_digits(text).filter(|id| *id > 0))
    }

    /// Checks that this launch was made with the button's key, and recently.
    ///
    /// The clinic comes first: whoever asks knows both the URL and what they sent, so this tells nothing, and it explains a
    /// button whose URL was copied from another clinic better than a hash that does not fit. Then the hash, and only then
    /// everything else: somebody who cannot sign learns nothing about our clock or the button's set-up.
    pub fn verify(
        &self,
        key: &ButtonKey<'_>,
        window: FreshnessWindow,
        now: Timestamp,
    ) -> Result<Launch, LaunchError> {
        // Before the hash, and harmless: whoever asks has sent the number that is compared.
        if !self.matches_tenant(key.provet_id) {
            return Err(LaunchError::OtherTenant);
        }
        if !self.is_signed_with(key) {
            return Err(LaunchError::BadHash);
        }
        // Read after the hash: the error would tell somebody without the salt which timestamps are accepted.
        let at = self.check_age(window, now)?;
        let objects = object_ids::parse_object_ids(&self.query, key)?;
        Ok(Launch {
            provet_id: key.provet_id,
            page: key.page,
            department: self.find_department(key, &objects),
            objects,
            proof_level: key.hash_scheme.proof_level(),
            claimed_user: self.claimed_user(key),
            signed_at: at,
        })
    }

    /// Whether the hash is the key's: over the timestamp as it came, or as it was before an unescaped `+` became a blank.
    fn is_signed_with(&self, key: &ButtonKey<'_>) -> bool {
        let fits = |text: &str| self.hash_matches(key.hash_scheme, text, key.salt);
        fits(&self.timestamp)
            || timestamp::restore_offset(&self.timestamp).is_some_and(|text| fits(&text))
    }

    /// The instant of the timestamp, if it lies inside the window. A time without an offset is UTC \[I\], and where that does
    /// not fit it may be the clinic's own: people's templates write it so.
    fn check_age(&self, window: FreshnessWindow, now: Timestamp) -> Result<Timestamp, LaunchError> {
        let at = timestamp::parse_timestamp(&self.timestamp).ok_or(LaunchError::BadTimestamp)?;
        let checked = window.check(at, now);
        let zone = self.time_zone.as_ref();
        let local = zone.and_then(|zone| timestamp::parse_local_time(&self.timestamp, zone));
        match (checked, local) {
            (Ok(()), _) => Ok(at),
            (Err(_), Some(local)) if window.check(local, now).is_ok() => Ok(local),
            (Err(error), _) => Err(error),
        }
    }

    /// Whether the request names no other clinic; one that names none, or none by number, agrees with every clinic.
    pub(in crate::provet) fn matches_tenant(&self, provet_id: ProvetId) -> bool {
        let named = PARAMS_PROVET_ID
            .iter()
            .flat_map(|name| self.query.values(name));
        let urls = PARAMS_PROVET_URL
            .iter()
            .flat_map(|name| self.query.values(name));
        // A value without a number does not say which clinic it is, and so contradicts none.
        let mut numbers = named
            .chain(urls.filter_map(first_segment))
            .filter(|text| is_number(text));
        numbers.all(|text| parse_digits(text) == Some(provet_id.number()))
    }

    /// Whether the hash is the one that the recipe makes of a timestamp's text and a salt, in constant time.
    ///
    /// The bytes are compared, so that upper-case hex passes too.
    pub(in crate::provet) fn hash_matches(
        &self,
        recipe: HashScheme,
        timestamp: &str,
        salt: &Salt,
    ) -> bool {
        let (Some(claimed), Some(expected)) = (
            self.claimed_hash(),
            recipe.compute_digest(&self.query, timestamp, salt),
        ) else {
            return false;
        };
        // In constant time: how many bytes agree must not be measurable.
        expected.ct_eq(&claimed).into()
    }

    /// The claimed hash, if it has the form of an MD5 digest.
    pub(in crate::provet) fn claimed_hash(&self) -> Option<[u8; 16]> {
        let mut hash = [0; 16];
        // Decoded, so that a hash in upper case is the same hash.
        hex::decode_to_slice(&self.verification, &mut hash).ok()?;
        Some(hash)
    }

    /// The timestamp's raw text.
    pub(in crate::provet) fn timestamp(&self) -> &str {
        &self.timestamp
    }

    /// The timestamp as it was before an unescaped `+` became a blank, if one may have.
    pub(in crate::provet) fn restored_timestamp(&self) -> Option<String> {
        timestamp::restore_offset(&self.timestamp)
    }

    /// Who is said to have pressed the button. The button's own parameter names the object, whatever it is called.
    fn claimed_user(&self, key: &ButtonKey<'_>) -> Option<i64> {
        self.find_number(&PARAMS_USER, key)
    }

    /// Where it was pressed: a calendar's button is pressed on its department \[D\], others may name it \[I\].
    fn find_department(&self, key: &ButtonKey<'_>, objects: &[i64]) -> Option<i64> {
        if matches!(
            key.page,
            ProvetPage::AppointmentCalendar | ProvetPage::ShiftCalendar
        ) {
            return objects.first().copied();
        }
        self.find_number(&PARAMS_DEPARTMENT, key)
    }

    /// The first number under one of these names, unless that is what the button calls its object.
    fn find_number(&self, names: &[&str], key: &ButtonKey<'_>) -> Option<i64> {
        // A button may call its object `user_id`: then the number is not who pressed it.
        let names = names.iter().filter(|name| **name != key.parameter);
        let mut values = names.flat_map(|name| self.query.values(name));
        values.find_map(|text| parse_digits(text).filter(|id| *id > 0))
    }
}

impl fmt::Debug for UnverifiedLaunch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnverifiedLaunch")
            .field("query", &self.query)
            .finish_non_exhaustive()
    }
}

/// Where the clinic's number stands in an address such as `https://us.provetcloud.com/54321/`. \[D\]
fn first_segment(url: &str) -> Option<&str> {
    let (_, behind_scheme) = url.split_once("://")?;
    behind_scheme.split(['/', '?', '#']).nth(1)
}

/// Also numbers too large for us: they name some clinic, and not this one.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
