//! Provet's numbers for the kinds and statuses of its records, decoded once. Undocumented numbers keep their number.
//!
//! Numbers on which the clinic's rules depend (status of invoices, consultations and reminders) are decoded into the types
//! of those rules, in `clinic`.

/// What an appointment is booked as. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppointmentKind {
    /// 1
    Consultation,
    /// 2
    OnlineBooking,
    /// 3: time that the clinic keeps for something else.
    Other,
    /// 4: time that the clinic keeps for itself.
    InternalBooking,
    /// 5
    UnknownClient,
    /// 6
    FarmVisit,
    /// 7
    PreliminaryBooking,
    /// 8
    Boarding,
    /// 9
    PetService,
    /// A number that is not documented.
    Unknown(i64),
}

impl AppointmentKind {
    /// Whether no client comes: the clinic keeps the time for itself.
    pub fn is_internal(self) -> bool {
        matches!(self, Self::Other | Self::InternalBooking)
    }
}

impl From<i64> for AppointmentKind {
    fn from(number: i64) -> Self {
        match number {
            1 => Self::Consultation,
            2 => Self::OnlineBooking,
            3 => Self::Other,
            4 => Self::InternalBooking,
            5 => Self::UnknownClient,
            6 => Self::FarmVisit,
            7 => Self::PreliminaryBooking,
            8 => Self::Boarding,
            9 => Self::PetService,
            other => Self::Unknown(other),
        }
    }
}

/// Where and how a consultation takes place. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsultationKind {
    /// 0
    Inpatient,
    /// 1
    Outpatient,
    /// 2
    HomeCall,
    /// 3
    FarmVisit,
    /// 4
    Boarding,
    /// 5
    PetService,
    /// A number that is not documented.
    Unknown(i64),
}

impl From<i64> for ConsultationKind {
    fn from(number: i64) -> Self {
        match number {
            0 => Self::Inpatient,
            1 => Self::Outpatient,
            2 => Self::HomeCall,
            3 => Self::FarmVisit,
            4 => Self::Boarding,
            5 => Self::PetService,
            other => Self::Unknown(other),
        }
    }
}

/// How an invoice was paid. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentMethod {
    /// 0
    Card,
    /// 1
    Cash,
    /// 2
    BankTransfer,
    /// 3: the difference that rounding to coins makes.
    Rounding,
    /// 4
    Cheque,
    /// 5
    Voucher,
    /// 6: moved to a consolidated invoice.
    Consolidation,
    /// 7
    Mobile,
    /// 8
    Prepayment,
    /// 9
    GiftCard,
    /// 10
    Finance,
    /// 12
    Credit,
    /// 15
    Insurance,
    /// A number that is documented as something else, or not at all.
    Other(i64),
}

impl From<i64> for PaymentMethod {
    fn from(number: i64) -> Self {
        match number {
            0 => Self::Card,
            1 => Self::Cash,
            2 => Self::BankTransfer,
            3 => Self::Rounding,
            4 => Self::Cheque,
            5 => Self::Voucher,
            6 => Self::Consolidation,
            7 => Self::Mobile,
            8 => Self::Prepayment,
            9 => Self::GiftCard,
            10 => Self::Finance,
            12 => Self::Credit,
            15 => Self::Insurance,
            // 11 is documented as "other", and so needs no name of its own.
            other => Self::Other(other),
        }
    }
}

/// How far an order that is sent home has come. \[I\]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryOrderStatus {
    /// 0
    Ordered,
    /// 1
    Packed,
    /// 2
    OnItsWay,
    /// 3
    Delivered,
    /// 4
    Cancelled,
    /// 5
    Failed,
    /// Another number.
    Unknown(i64),
}

impl From<i64> for DeliveryOrderStatus {
    fn from(number: i64) -> Self {
        match number {
            0 => Self::Ordered,
            1 => Self::Packed,
            2 => Self::OnItsWay,
            3 => Self::Delivered,
            4 => Self::Cancelled,
            5 => Self::Failed,
            other => Self::Unknown(other),
        }
    }
}

/// How far an item of such an order has come. \[I\]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryItemStatus {
    /// 0
    Ordered,
    /// 1
    Packed,
    /// 2
    OutOfStock,
    /// 3: something else is sent in its place.
    Replaced,
    /// Another number.
    Unknown(i64),
}

impl From<i64> for DeliveryItemStatus {
    fn from(number: i64) -> Self {
        match number {
            0 => Self::Ordered,
            1 => Self::Packed,
            2 => Self::OutOfStock,
            3 => Self::Replaced,
            other => Self::Unknown(other),
        }
    }
}
