//! All that is known of Provet Cloud: ids, hosts, pages, launch verification, the hookup message, OAuth2 and the REST client.
//!
//! Nothing here knows of HTTP servers, HTML or SQL, and the time is always handed in.

pub mod api;
pub mod budget;
pub mod doctor;
pub mod error;
pub mod hint;
pub mod hookup;
pub mod host;
pub mod http;
pub mod ids;
pub mod integration;
pub mod launch;
pub mod model;
pub mod oauth;
pub mod page;
pub mod sign_in;
pub mod tenant;
pub mod tokens;

pub use api::{Api, Provet};
pub use error::ProvetError;
pub use hookup::{Hookup, HookupError};
pub use host::{AllowedHosts, ForeignHost};
pub use ids::{ClientId, ConsultationId, DepartmentId, InvoiceId, PatientId, ProvetId, UserId};
pub use launch::{Launch, LaunchError};
pub use oauth::{Credential, ProofError};
pub use page::Page;
pub use sign_in::{SignInClient, SignInError, SignedIn};
pub use tenant::Tenant;
pub use tokens::{AccessToken, Owner, Renewed, Stored, StoredToken, TokenStore, TokenStoreError};
