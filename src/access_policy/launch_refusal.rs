//! Whether a launch whose hash is right opens anything: the clinic is on, its panels were not ended since, its departments
//! and what it demands.
//!
//! The server and both doctors ask here, so that no doctor calls sound what the server refuses.

use jiff::Timestamp;

use super::{AccessDenied, RequestProof};
use crate::provet::launch::{ButtonKey, Launch, UnverifiedLaunch};
use crate::provet::launch_diagnosis::{
    LaunchDiagnosis, LaunchFinding, PastedUrl, diagnose_in_zone,
};
use crate::storage::{Button, CachedTenant};

/// Why a launch whose hash is right opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LaunchRefusal {
    /// The clinic is switched off.
    #[error("Cageside is paused for this clinic")]
    ClinicDisabled,
    /// The page in Provet was loaded before an administrator ended the panels.
    #[error("the page in Provet was loaded before all panels were closed")]
    PanelsEnded,
    /// The application is switched off for the department.
    #[error("panels are off for this department")]
    DepartmentDisabled,
    /// The clinic demands a hash that covers the payload.
    #[error("this clinic requires a hash that covers the record")]
    PayloadHashRequired,
    /// People must sign in, and there is nothing to sign in through.
    #[error("sign-in is required but not set up for this clinic")]
    SignInUnavailable,
}

impl LaunchRefusal {
    /// The stable code, the same as of the page that a person sees.
    pub fn code(self) -> &'static str {
        match self {
            Self::ClinicDisabled => "launch/unknown-clinic",
            Self::PanelsEnded => "launch/ended",
            Self::DepartmentDisabled => "launch/department-off",
            Self::PayloadHashRequired => "launch/payload-hash",
            Self::SignInUnavailable => "sign-in/no-way",
        }
    }
}

/// What is wrong with a pasted launch at a clinic.
pub struct TenantDiagnosis {
    /// What its hash, age and parameters say.
    pub diagnosis: LaunchDiagnosis,
    /// Why it opens nothing although those are right.
    pub refusal: Option<LaunchRefusal>,
}

impl TenantDiagnosis {
    /// Whether the server would answer it.
    pub fn is_valid(&self) -> bool {
        self.diagnosis.finding == LaunchFinding::Valid && self.refusal.is_none()
    }

    /// The stable code of what is to be put right first.
    pub fn code(&self) -> &'static str {
        let refusal = self.refusal.map(LaunchRefusal::code);
        refusal.unwrap_or(self.diagnosis.finding.code())
    }
}

impl CachedTenant {
    /// Why a launch of one of its buttons opens nothing, though its hash is right.
    pub fn find_launch_refusal(&self, button: &Button, launch: &Launch) -> Option<LaunchRefusal> {
        if !self.is_enabled() {
            return Some(LaunchRefusal::ClinicDisabled);
        }
        let ended = self.panels_ended_at(button);
        if ended.is_some_and(|ended| launch.signed_at <= ended) {
            return Some(LaunchRefusal::PanelsEnded);
        }
        if !self.allows_department(launch.department) {
            return Some(LaunchRefusal::DepartmentDisabled);
        }
        // What a background request may do is known only with what it is to do.
        if button.is_background() {
            return None;
        }
        let read = self.resolve_access(RequestProof {
            launch_proof: launch.proof_level,
            signed_in: false,
        });
        match read.read {
            Err(AccessDenied::PayloadHashRequired) => Some(LaunchRefusal::PayloadHashRequired),
            Err(AccessDenied::SignInUnavailable) => Some(LaunchRefusal::SignInUnavailable),
            Ok(_) | Err(AccessDenied::SignInRequired | AccessDenied::NotConnected) => None,
        }
    }

    /// Says what is wrong with a launch that somebody pasted.
    pub fn diagnose_launch(&self, pasted: &PastedUrl, now: Timestamp) -> TenantDiagnosis {
        let candidates: Vec<(&Button, ButtonKey<'_>)> = self
            .buttons
            .iter()
            .filter(|button| button.is_behind_url(pasted.page, pasted.background))
            // With previous salts, as launches accept them: the page in Provet may have been loaded before the change.
            .flat_map(|button| {
                button
                    .accepted_launch_keys(now)
                    .map(move |key| (button, key))
            })
            .collect();
        let keys: Vec<ButtonKey<'_>> = candidates.iter().map(|(_, key)| *key).collect();
        let window = self.settings.freshness_window(pasted.background);
        let zone = self.time_zone();
        let diagnosis = diagnose_in_zone(&pasted.query, &keys, window, now, zone.clone());
        let fit = diagnosis
            .hash_match
            .filter(|_| diagnosis.finding == LaunchFinding::Valid)
            .and_then(|fit| candidates.get(fit.candidate_index));
        let refusal = fit.and_then(|(button, key)| {
            let signed = UnverifiedLaunch::from_query(pasted.query.clone()).ok()?;
            let signed = signed.in_time_zone(zone);
            let launch = signed.verify(key, window, now).ok()?;
            self.find_launch_refusal(button, &launch)
        });
        TenantDiagnosis { diagnosis, refusal }
    }
}
