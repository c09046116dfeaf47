//! Encrypts and decrypts the values of a column, each bound to its row.

use secrecy::SecretString;

use super::vault::{Vault, VaultError};
use crate::storage::codec::ColumnRef;

impl Vault {
    /// A value as it is stored in this row.
    pub(in crate::storage) fn encrypt_value(
        &self,
        column: ColumnRef,
        row: &str,
        plain: impl AsRef<[u8]>,
    ) -> Result<String, VaultError> {
        self.encrypt(&column.associated_data(row), plain.as_ref())
    }

    /// The same of a value that may be missing.
    pub(in crate::storage) fn encrypt_optional(
        &self,
        column: ColumnRef,
        row: &str,
        plain: Option<impl AsRef<[u8]>>,
    ) -> Result<Option<String>, VaultError> {
        let plain = plain.map(|plain| self.encrypt_value(column, row, plain));
        plain.transpose()
    }

    /// A value that was stored in this row.
    pub(in crate::storage) fn decrypt_value(
        &self,
        column: ColumnRef,
        row: &str,
        sealed: impl AsRef<str>,
    ) -> Result<SecretString, VaultError> {
        self.decrypt_text(&column.associated_data(row), sealed.as_ref())
    }

    /// The same of a value that may be missing.
    pub(in crate::storage) fn decrypt_optional(
        &self,
        column: ColumnRef,
        row: &str,
        sealed: Option<impl AsRef<str>>,
    ) -> Result<Option<SecretString>, VaultError> {
        let sealed = sealed.map(|sealed| self.decrypt_value(column, row, sealed));
        sealed.transpose()
    }
}
