//! Checks the hookup message: it is refused, or it names one clinic on an allowed host.

use std::sync::LazyLock;

use cageside::provet::{AllowedHosts, Hookup};

static ALLOWED_HOSTS: LazyLock<AllowedHosts> =
    LazyLock::new(|| AllowedHosts::parse("provetcloud.com,*.provetcloud.com", false).unwrap());

/// The input is the body of the request.
pub fn check(data: &[u8]) {
    match Hookup::parse(data, &ALLOWED_HOSTS) {
        Ok(hookup) => {
            let base_url = hookup.tenant.base_url();
            assert_eq!(base_url.scheme(), "https");
            let host = base_url.host_str().unwrap();
            assert!(host == "provetcloud.com" || host.ends_with(".provetcloud.com"));
            assert!(hookup.tenant.provet_id.number() > 0);
            assert_eq!(hookup.fingerprint().len(), 64);
            assert!(
                Hookup::parse(data, &ALLOWED_HOSTS).unwrap().fingerprint() == hookup.fingerprint()
            );
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
