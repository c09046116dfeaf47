//! A hookup message is refused, or names one clinic on an allowed host.

use std::sync::LazyLock;

use cageside::provet::{AllowedHosts, Hookup};

static HOSTS: LazyLock<AllowedHosts> =
    LazyLock::new(|| AllowedHosts::parse("provetcloud.com,*.provetcloud.com", false).unwrap());

/// The input is the body of the request.
pub fn check(data: &[u8]) {
    match Hookup::read(data, &HOSTS) {
        Ok(hookup) => {
            let base = hookup.tenant.base();
            assert_eq!(base.scheme(), "https");
            let host = base.host_str().unwrap();
            assert!(host == "provetcloud.com" || host.ends_with(".provetcloud.com"));
            assert!(hookup.tenant.provet_id.number() > 0);
            assert_eq!(hookup.fingerprint().len(), 64);
            assert!(Hookup::read(data, &HOSTS).unwrap().fingerprint() == hookup.fingerprint());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
