//! Client for Provet Cloud: ids, hosts, pages, launch verification, the hookup message, OAuth2 and the REST API.
//!
//! Nothing here knows of HTTP servers, HTML or SQL, and the time is always handed in.

pub mod allowed_hosts;
pub mod api;
pub mod error;
pub mod hookup;
pub mod http;
pub mod ids;
pub mod launch;
pub mod launch_diagnosis;
pub mod model;
pub mod oauth;
pub mod oidc;
pub mod page;
pub mod rate_limit;
pub mod remote_buttons;
pub mod tenant;
pub mod tokens;
pub mod webhook;

pub use allowed_hosts::{AllowedHosts, HostNotAllowed};
pub use api::{ProvetApi, ProvetClient};
pub use error::ProvetError;
pub use hookup::{Hookup, HookupError};
pub use ids::{ClientId, ConsultationId, DepartmentId, InvoiceId, PatientId, ProvetId, UserId};
pub use launch::{Launch, LaunchError};
pub use oauth::{Credential, CredentialCheckError};
pub use oidc::{SignInClient, SignInError, SignInOutcome};
pub use page::ProvetPage;
pub use tenant::Tenant;
pub use tokens::{
    AccessToken, StoreFuture, StoredToken, TokenOwner, TokenSet, TokenStore, TokenStoreError,
};
