//! Reads a hookup message and checks that it leads to the clinic it names.

use secrecy::SecretString;
use serde_json::Value;
use url::Url;

use super::field::{Fields, bad, check_text};
use super::{ClientType, Departments, Grant, Hookup, HookupError};
use crate::provet::sign_in::Algorithm;
use crate::provet::{AllowedHosts, ProvetId, Tenant};

/// The library behind Provet makes ids of 40 and secrets of 128 characters \[I\]; these leave room.
const LONGEST_CLIENT_ID: usize = 512;
const LONGEST_SECRET: usize = 4096;
const LONGEST_ALGORITHM: usize = 32;
const LONGEST_NAME: usize = 64;
/// All redirect URIs together.
const LONGEST_REDIRECT_URIS: usize = 16 * 1024;

pub(super) fn hookup(body: &[u8], hosts: &AllowedHosts) -> Result<Hookup, HookupError> {
    let fields = Fields::read(body)?;
    let id = fields.number("provet_id")?;
    let provet_id = ProvetId::new(id).ok_or(bad("provet_id", "is not a positive whole number"))?;
    let grant = name(&fields, "authorization_grant_type", "is not a known grant")?;
    let client_type = name(&fields, "client_type", "is neither confidential nor public")?;
    let texts = Texts::read(&fields)?;
    let redirect_uris = redirect_uris(fields.required("redirect_uris")?)?;
    let departments = departments(&fields)?;
    // Everything that can be malformed is read before anything is judged foreign, so that the answers do not mix.
    let urls = Urls::read(&fields)?;
    require_secret(&texts, client_type)?;
    if grant == Grant::AuthorizationCode {
        require_checkable(&texts, client_type)?;
    }
    let tenant = urls.tenant(provet_id, hosts)?;
    if grant == Grant::AuthorizationCode {
        urls.require_own_discovery(&tenant)?;
    }
    Ok(Hookup {
        tenant,
        client_id: texts.client_id,
        client_secret: texts.client_secret,
        algorithm: texts.algorithm,
        grant,
        client_type,
        redirect_uris,
        authorize_url: urls.authorize.into(),
        discovery_url: urls.discovery.map(String::from),
        departments,
    })
}

/// The fields that are plain texts.
struct Texts {
    client_id: String,
    client_secret: Option<SecretString>,
    algorithm: Option<String>,
}

impl Texts {
    fn read(fields: &Fields) -> Result<Self, HookupError> {
        let secret = fields.nullable_text("client_secret", LONGEST_SECRET)?;
        let algorithm = fields.nullable_text("algorithm", LONGEST_ALGORITHM)?;
        Ok(Self {
            client_id: fields.text("client_id", LONGEST_CLIENT_ID)?.to_owned(),
            client_secret: secret.map(SecretString::from),
            algorithm: algorithm.map(str::to_owned),
        })
    }
}

/// A confidential client gets no tokens without its secret, whatever the grant.
fn require_secret(texts: &Texts, kind: ClientType) -> Result<(), HookupError> {
    if kind == ClientType::Confidential && texts.client_secret.is_none() {
        return Err(bad("client_secret", "is needed for a confidential client"));
    }
    Ok(())
}

/// Where people sign in, their ID tokens must be ones that can be checked: what HS256 signs with is the client's secret
/// \[I\], which a public client has not.
fn require_checkable(texts: &Texts, kind: ClientType) -> Result<(), HookupError> {
    let Some(name) = &texts.algorithm else {
        return Ok(());
    };
    match (Algorithm::named(name), kind) {
        (None, _) => Err(bad("algorithm", "is neither HS256 nor RS256")),
        (Some(Algorithm::Hs256), ClientType::Public) => Err(bad(
            "algorithm",
            "is HS256, which needs a secret that a public client has not",
        )),
        (Some(_), _) => Ok(()),
    }
}

/// The URLs of a message; they may still lead anywhere.
struct Urls {
    token: Url,
    authorize: Url,
    discovery: Option<Url>,
}

impl Urls {
    fn read(fields: &Fields) -> Result<Self, HookupError> {
        Ok(Self {
            token: fields.url("token_url")?,
            authorize: fields.url("authorize_url")?,
            discovery: fields.nullable_url("openid_autodiscovery_url")?,
        })
    }

    /// The tenant that all of them belong to.
    ///
    /// People are sent to the sign-in page and their code comes back from it, so it must lie below the clinic's own path: all
    /// clinics of a region share one origin. Of the discovery document not even the path is documented \[I\], so the same
    /// origin suffices where nobody signs in.
    fn tenant(&self, provet_id: ProvetId, hosts: &AllowedHosts) -> Result<Tenant, HookupError> {
        let allowed = |name, url| {
            hosts
                .check(url)
                .map_err(|_| HookupError::ForeignHost { name })
        };
        allowed("token_url", &self.token)?;
        let tenant = Tenant::of_token_url(provet_id, &self.token)
            .map_err(|_| HookupError::ForeignTokenUrl)?;
        let own = |url: &Url| url.origin() == self.token.origin();
        allowed("authorize_url", &self.authorize)?;
        if !tenant.holds(&self.authorize) {
            return Err(HookupError::ForeignHost {
                name: "authorize_url",
            });
        }
        if let Some(discovery) = &self.discovery {
            let name = "openid_autodiscovery_url";
            allowed(name, discovery)?;
            if !own(discovery) {
                return Err(HookupError::ForeignHost { name });
            }
        }
        Ok(tenant)
    }

    /// Who signs in is believed on the word of the discovery document, so where people do, it must be the clinic's own.
    fn require_own_discovery(&self, tenant: &Tenant) -> Result<(), HookupError> {
        match &self.discovery {
            Some(discovery) if !tenant.holds(discovery) => Err(HookupError::ForeignHost {
                name: "openid_autodiscovery_url",
            }),
            _ => Ok(()),
        }
    }
}

/// A field that holds one of a few names.
fn name<T: std::str::FromStr>(
    fields: &Fields,
    name: &'static str,
    problem: &'static str,
) -> Result<T, HookupError> {
    let text = fields.text(name, LONGEST_NAME)?;
    text.parse().map_err(|_| bad(name, problem))
}

/// One string of URIs with blanks between them \[D\], or an array of them \[I\]. Empty where the grant needs none.
fn redirect_uris(value: &Value) -> Result<Vec<String>, HookupError> {
    const NAME: &str = "redirect_uris";
    let wrong = bad(NAME, "is neither a string nor an array of strings");
    let joined = match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let texts: Option<Vec<&str>> = values.iter().map(Value::as_str).collect();
            texts.ok_or(wrong)?.join(" ")
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => return Err(wrong),
    };
    // Line ends count as blanks here: the library behind Provet takes them so. [I]
    let spaced = joined.replace(char::is_whitespace, " ");
    check_text(NAME, &spaced, LONGEST_REDIRECT_URIS)?;
    Ok(spaced.split_whitespace().map(str::to_owned).collect())
}

fn departments(fields: &Fields) -> Result<Departments, HookupError> {
    Ok(Departments {
        all: fields.optional_numbers("departments")?,
        added: fields.optional_number("added_department")?,
        removed: fields.optional_number("removed_department")?,
    })
}
