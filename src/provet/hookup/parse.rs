//! Reads a hookup message and checks that it leads to the clinic it names.

use secrecy::SecretString;
use serde_json::Value;
use url::Url;

use super::field::{HookupFields, check_text, invalid_field};
use super::{Hookup, HookupDepartments, HookupError};
use crate::provet::oauth::{ClientType, OAuthGrantType};
use crate::provet::oidc::IdTokenAlgorithm;
use crate::provet::{AllowedHosts, ProvetId, Tenant};

/// The library behind Provet makes ids of 40 and secrets of 128 characters \[I\]; these leave room.
const MAX_CLIENT_ID_LEN: usize = 512;
const MAX_SECRET_LEN: usize = 4096;
const MAX_ALGORITHM_LEN: usize = 32;
const MAX_NAME_LEN: usize = 64;
/// All redirect URIs together.
const MAX_REDIRECT_URIS_LEN: usize = 16 * 1024;

pub(super) fn parse_hookup(body: &[u8], hosts: &AllowedHosts) -> Result<Hookup, HookupError> {
    let fields = HookupFields::parse(body)?;
    let id = fields.require_number("provet_id")?;
    let provet_id =
        ProvetId::new(id).ok_or(invalid_field("provet_id", "is not a positive whole number"))?;
    let grant = parse_name(&fields, "authorization_grant_type", "is not a known grant")?;
    let client_type = parse_name(&fields, "client_type", "is neither confidential nor public")?;
    let texts = HookupTexts::parse(&fields)?;
    let redirect_uris = parse_redirect_uris(fields.require_value("redirect_uris")?)?;
    let departments = parse_departments(&fields)?;
    // Everything that can be malformed is read before anything is judged foreign, so that the answers do not mix.
    let urls = HookupUrls::parse(&fields)?;
    require_secret(&texts, client_type)?;
    // A virtual user gets no ID tokens, so only where people sign in must they be ones that can be checked.
    if grant == OAuthGrantType::AuthorizationCode {
        require_verifiable_id_tokens(&texts, client_type)?;
    }
    let tenant = urls.build_tenant(provet_id, hosts)?;
    if grant == OAuthGrantType::AuthorizationCode {
        urls.require_own_discovery(&tenant)?;
    }
    Ok(Hookup {
        tenant,
        client_id: texts.client_id,
        client_secret: texts.client_secret,
        algorithm: texts.algorithm,
        grant_type: grant,
        client_type,
        redirect_uris,
        authorize_url: urls.authorize.into(),
        discovery_url: urls.discovery.map(String::from),
        departments,
    })
}

/// The fields that are plain texts.
struct HookupTexts {
    client_id: String,
    client_secret: Option<SecretString>,
    algorithm: Option<String>,
}

impl HookupTexts {
    fn parse(fields: &HookupFields) -> Result<Self, HookupError> {
        let secret = fields.nullable_text("client_secret", MAX_SECRET_LEN)?;
        let algorithm = fields.nullable_text("algorithm", MAX_ALGORITHM_LEN)?;
        Ok(Self {
            client_id: fields
                .require_text("client_id", MAX_CLIENT_ID_LEN)?
                .to_owned(),
            client_secret: secret.map(SecretString::from),
            algorithm: algorithm.map(str::to_owned),
        })
    }
}

/// A confidential client gets no tokens without its secret, whatever the grant.
fn require_secret(texts: &HookupTexts, kind: ClientType) -> Result<(), HookupError> {
    if kind == ClientType::Confidential && texts.client_secret.is_none() {
        return Err(invalid_field(
            "client_secret",
            "is needed for a confidential client",
        ));
    }
    Ok(())
}

/// Where people sign in, their ID tokens must be ones that can be checked: what HS256 signs with is the client's secret
/// \[I\], which a public client has not.
fn require_verifiable_id_tokens(texts: &HookupTexts, kind: ClientType) -> Result<(), HookupError> {
    // Without an algorithm OpenID Connect is not used, so there will be no ID token to check.
    let Some(name) = &texts.algorithm else {
        return Ok(());
    };
    match (IdTokenAlgorithm::from_name(name), kind) {
        (None, _) => Err(invalid_field("algorithm", "is neither HS256 nor RS256")),
        (Some(IdTokenAlgorithm::Hs256), ClientType::Public) => Err(invalid_field(
            "algorithm",
            "is HS256, which needs a client secret that a public client does not have",
        )),
        (Some(_), _) => Ok(()),
    }
}

/// The URLs of a message; they may still lead anywhere.
struct HookupUrls {
    token: Url,
    authorize: Url,
    discovery: Option<Url>,
}

impl HookupUrls {
    fn parse(fields: &HookupFields) -> Result<Self, HookupError> {
        Ok(Self {
            token: fields.require_url("token_url")?,
            authorize: fields.require_url("authorize_url")?,
            discovery: fields.nullable_url("openid_autodiscovery_url")?,
        })
    }

    /// The tenant that all of them belong to.
    ///
    /// People are sent to the sign-in page and their code comes back from it, so it must lie below the clinic's own path: all
    /// clinics of a region share one origin. Of the discovery document not even the path is documented \[I\], so the same
    /// origin suffices where nobody signs in.
    fn build_tenant(
        &self,
        provet_id: ProvetId,
        hosts: &AllowedHosts,
    ) -> Result<Tenant, HookupError> {
        let allowed = |name, url| {
            hosts
                .check(url)
                .map_err(|_| HookupError::HostNotAllowed { name })
        };
        // The token URL first: client id and secret are sent there.
        allowed("token_url", &self.token)?;
        let tenant = Tenant::from_token_url(provet_id, &self.token)
            .map_err(|_| HookupError::TokenUrlMismatch)?;
        let own = |url: &Url| url.origin() == self.token.origin();
        allowed("authorize_url", &self.authorize)?;
        // All clinics of a region share one origin: a code from another clinic's page must not be accepted here.
        if !tenant.contains_url(&self.authorize) {
            return Err(HookupError::HostNotAllowed {
                name: "authorize_url",
            });
        }
        if let Some(discovery) = &self.discovery {
            let name = "openid_autodiscovery_url";
            allowed(name, discovery)?;
            if !own(discovery) {
                return Err(HookupError::HostNotAllowed { name });
            }
        }
        Ok(tenant)
    }

    /// Who signs in is believed on the word of the discovery document, so where people do, it must be the clinic's own.
    fn require_own_discovery(&self, tenant: &Tenant) -> Result<(), HookupError> {
        match &self.discovery {
            Some(discovery) if !tenant.contains_url(discovery) => {
                Err(HookupError::HostNotAllowed {
                    name: "openid_autodiscovery_url",
                })
            }
            _ => Ok(()),
        }
    }
}

/// A field that holds one of a few names.
fn parse_name<T: std::str::FromStr>(
    fields: &HookupFields,
    name: &'static str,
    problem: &'static str,
) -> Result<T, HookupError> {
    let text = fields.require_text(name, MAX_NAME_LEN)?;
    text.parse().map_err(|_| invalid_field(name, problem))
}

/// One string of URIs with blanks between them \[D\], or an array of them \[I\]. Empty where the grant needs none.
fn parse_redirect_uris(value: &Value) -> Result<Vec<String>, HookupError> {
    const FIELD_NAME: &str = "redirect_uris";
    let wrong = invalid_field(FIELD_NAME, "is neither a string nor an array of strings");
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
    check_text(FIELD_NAME, &spaced, MAX_REDIRECT_URIS_LEN)?;
    Ok(spaced.split_whitespace().map(str::to_owned).collect())
}

fn parse_departments(fields: &HookupFields) -> Result<HookupDepartments, HookupError> {
    Ok(HookupDepartments {
        all: fields.optional_numbers("departments")?,
        added: fields.optional_number("added_department")?,
        removed: fields.optional_number("removed_department")?,
    })
}
