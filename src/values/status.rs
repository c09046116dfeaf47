//! Provet's statuses of consultations, invoices and reminders, by their numbers.

/// How far a consultation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsultationStatus {
    /// Checked in.
    Admitted,
    /// Being treated.
    InProgress,
    /// Treated; waiting to go home.
    ReadyForDischarge,
    /// Gone home.
    Discharged,
    /// Being invoiced.
    Invoicing,
    /// The invoice is paid.
    Paid,
    /// Closed.
    Finalized,
    /// Preliminary: not on its way yet.
    Draft,
    /// A number that Provet has and we do not know.
    Unknown(i64),
}

impl ConsultationStatus {
    /// The status behind Provet's number \[D\].
    pub fn from_code(code: i64) -> Self {
        match code {
            0 => Self::Admitted,
            8 => Self::InProgress,
            5 => Self::ReadyForDischarge,
            6 => Self::Discharged,
            7 => Self::Invoicing,
            9 => Self::Paid,
            10 => Self::Finalized,
            11 => Self::Draft,
            unknown => Self::Unknown(unknown),
        }
    }

    /// Provet's number for it.
    pub fn code(self) -> i64 {
        match self {
            Self::Admitted => 0,
            Self::InProgress => 8,
            Self::ReadyForDischarge => 5,
            Self::Discharged => 6,
            Self::Invoicing => 7,
            Self::Paid => 9,
            Self::Finalized => 10,
            Self::Draft => 11,
            Self::Unknown(code) => code,
        }
    }
}

impl From<i64> for ConsultationStatus {
    fn from(code: i64) -> Self {
        Self::from_code(code)
    }
}

/// How far an invoice has come. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceStatus {
    /// 0: may still change; nobody owes it.
    Draft,
    /// 1
    Sent,
    /// 2
    Open,
    /// 3
    Finalised,
    /// 4: sent to be paid later.
    Invoicing,
    /// 99: counts for nothing.
    Voided,
    /// A number that is not documented.
    Unknown(i64),
}

impl From<i64> for InvoiceStatus {
    fn from(number: i64) -> Self {
        match number {
            0 => Self::Draft,
            1 => Self::Sent,
            2 => Self::Open,
            3 => Self::Finalised,
            4 => Self::Invoicing,
            99 => Self::Voided,
            other => Self::Unknown(other),
        }
    }
}

/// Provet's status of a reminder: how far its message has come. \[C\]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderStatus {
    /// 0
    Created,
    /// 1
    Queued,
    /// 2
    Sending,
    /// 3
    Sent,
    /// 4
    Failed,
    /// A number that is not documented.
    Unknown(i64),
}

impl ReminderStatus {
    /// Provet's number for it.
    pub fn code(self) -> i64 {
        match self {
            Self::Created => 0,
            Self::Queued => 1,
            Self::Sending => 2,
            Self::Sent => 3,
            Self::Failed => 4,
            Self::Unknown(code) => code,
        }
    }
}

impl From<i64> for ReminderStatus {
    fn from(code: i64) -> Self {
        match code {
            0 => Self::Created,
            1 => Self::Queued,
            2 => Self::Sending,
            3 => Self::Sent,
            4 => Self::Failed,
            other => Self::Unknown(other),
        }
    }
}
