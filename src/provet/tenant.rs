//! Where a clinic's tenant is reached: its origin, its REST root and the pages of its web interface.

use url::{Position, Url};

use super::{ClientId, ConsultationId, InvoiceId, PatientId, ProvetId};

/// A clinic's tenant: its id and its base URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// The clinic's id.
    pub provet_id: ProvetId,
    /// Ends in `/{provet_id}/`.
    base_url: Url,
}

/// The URL is not the token endpoint of the tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the URL's path is not this clinic's token endpoint")]
pub struct TokenUrlMismatch;

impl Tenant {
    /// The tenant whose token endpoint is `token_url`: `https://{host}/{provet_id}/oauth2/token/`. \[D\]
    ///
    /// Everything else is derived from it: strip `oauth2/token/`, append `api/0.1/`. \[I\]
    pub fn from_token_url(provet_id: ProvetId, token_url: &Url) -> Result<Self, TokenUrlMismatch> {
        // The slash at the end may be missing in a message; we ourselves always send it.
        let path = token_url
            .path()
            .strip_suffix('/')
            .unwrap_or(token_url.path());
        // A user name, query or fragment has no place in a token endpoint: refused, not stripped.
        let plain = token_url.query().is_none()
            && token_url.fragment().is_none()
            && token_url.username().is_empty()
            && token_url.password().is_none();
        if !plain || path != format!("/{provet_id}/oauth2/token") {
            return Err(TokenUrlMismatch);
        }
        let mut base = token_url.clone();
        base.set_path(&format!("/{provet_id}/"));
        Ok(Self {
            provet_id,
            base_url: base,
        })
    }

    /// Scheme, host and port, as a browser's origin: the only one that may frame this clinic's panels.
    pub fn origin(&self) -> &str {
        // Nobody's name or password stands in it, and the usual port is left out.
        &self.base_url[..Position::BeforePath]
    }

    /// `https://{host}/{provet_id}/`.
    pub fn base_url(&self) -> &Url {
        &self.base_url
    }

    /// The REST root, `https://{host}/{provet_id}/api/0.1/`. \[D\]
    pub fn api_url(&self) -> Url {
        self.join("api/0.1/")
    }

    /// The token endpoint, with its slash. \[D\]
    pub fn token_url(&self) -> Url {
        self.join("oauth2/token/")
    }

    /// The revocation endpoint, with its slash. \[D\]
    pub fn revoke_url(&self) -> Url {
        self.join("oauth2/revoke_token/")
    }

    /// Whether a URL is below this clinic's path on its origin: all clinics of a region share one origin.
    ///
    /// Escapes are refused: one reader's `%2f..` is another reader's way out.
    pub fn contains_url(&self, url: &Url) -> bool {
        let anonymous = url.username().is_empty() && url.password().is_none();
        let path = url.path();
        anonymous
            && url.origin() == self.base_url.origin()
            && path.starts_with(self.base_url.path())
            && !path.contains('%')
    }

    /// A client's page in Provet. \[C\]
    pub fn client_page(&self, id: ClientId) -> Url {
        self.join(&format!("client/{id}/"))
    }

    /// A patient's page in Provet. \[C\]
    pub fn patient_page(&self, id: PatientId) -> Url {
        self.join(&format!("patient/{id}"))
    }

    /// A consultation's page in Provet. \[C\]
    pub fn consultation_page(&self, id: ConsultationId) -> Url {
        self.join(&format!("consultation/{id}"))
    }

    /// An invoice's page in Provet, finalised or still open. \[C\]
    pub fn invoice_page(&self, id: InvoiceId, finalised: bool) -> Url {
        let page = if finalised {
            "invoice_finished"
        } else {
            "invoice"
        };
        self.join(&format!("billing/{page}/{id}/"))
    }

    /// The list of reminders in Provet. \[C\]
    pub fn reminders_page(&self) -> Url {
        self.join("reminder/list/")
    }

    fn join(&self, path: &str) -> Url {
        let mut url = self.base_url.clone();
        url.set_path(&format!("{}{path}", self.base_url.path()));
        url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenant(id: i64, url: &str) -> Result<Tenant, TokenUrlMismatch> {
        Tenant::from_token_url(ProvetId::new(id).unwrap(), &url.parse().unwrap())
    }

    #[test]
    fn everything_is_derived_from_the_token_url() {
        let tenant = tenant(54321, "https://us.provetcloud.com/54321/oauth2/token/").unwrap();
        assert_eq!(tenant.origin(), "https://us.provetcloud.com");
        assert_eq!(
            tenant.api_url().as_str(),
            "https://us.provetcloud.com/54321/api/0.1/"
        );
        assert_eq!(
            tenant.patient_page(PatientId::new(7).unwrap()).as_str(),
            "https://us.provetcloud.com/54321/patient/7"
        );
    }

    #[test]
    fn its_origin_is_what_a_browser_calls_it() {
        for base in [
            "https://us.provetcloud.com",
            "https://US.provetcloud.com:443",
            "https://us.provetcloud.com:8443",
            "http://[::1]:9090",
            "https://eläin.example",
        ] {
            let url: Url = format!("{base}/54321/oauth2/token/").parse().unwrap();
            let tenant = tenant(54321, url.as_str()).unwrap();
            assert_eq!(tenant.origin(), url.origin().ascii_serialization());
        }
    }

    #[test]
    fn a_clinic_holds_what_lies_below_its_own_path() {
        let tenant = tenant(54321, "https://us.provetcloud.com/54321/oauth2/token/").unwrap();
        let holds = |url: &str| tenant.contains_url(&url.parse().unwrap());
        assert!(holds("https://us.provetcloud.com/54321/oauth2"));
        assert!(holds("https://us.provetcloud.com:443/54321/?a=b"));
        for url in [
            "https://us.provetcloud.com/54321",
            "https://us.provetcloud.com/543210/",
            "https://us.provetcloud.com/4/54321/",
            "https://us.provetcloud.com/54321/../4/",
            "https://us.provetcloud.com/54321/..%2f4/",
            "https://us.provetcloud.com:444/54321/",
            "http://us.provetcloud.com/54321/",
            "https://provetcloud.com/54321/",
            "https://me@us.provetcloud.com/54321/",
            "data:text/plain,/54321/",
        ] {
            assert!(!holds(url), "{url}");
        }
    }

    #[test]
    fn another_tenants_token_url_is_refused() {
        for url in [
            "https://provetcloud.com/4/oauth2/token/",
            "https://provetcloud.com/54321/oauth2/token/x",
            "https://provetcloud.com/a/54321/oauth2/token/",
            "https://provetcloud.com/54321/oauth2/token/?next=1",
            "https://me:you@provetcloud.com/54321/oauth2/token/",
            "https://provetcloud.com/54321/../4/oauth2/token/",
        ] {
            assert_eq!(tenant(54321, url), Err(TokenUrlMismatch), "{url}");
        }
    }
}
