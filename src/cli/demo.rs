//! `demo`: a server and a stand-in for Provet on two sites, connected through the real hookup, with buttons to press.

use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;
use tokio::net::TcpListener;

use super::app_context::AppContext;
use super::button::ValidatedButton;
use super::output::print_line;
use super::serve::wait_for_shutdown;
use super::simulate::{DEFAULT_SEED, create_simulator};
use crate::config::RawConfig;
use crate::provet::oauth::OAuthGrantType;
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::TenantLocale;
use crate::{telemetry, web};
use provet_simulator::ui::{IntegrationButton, PayloadMethod, VerificationSalt, add_application};
use provet_simulator::webhooks::WEBHOOK_TRIGGERS;
use provet_simulator::{NewApplication, ODD_CLINIC, Simulator};

/// What can be said to `demo`.
#[derive(Args)]
pub(super) struct DemoArgs {
    /// Seed for the sample data; the same seed gives the same clinics
    #[arg(long, default_value_t = DEFAULT_SEED)]
    seed: u64,
}

/// A clinic of the stand-in, and how it is set up.
struct DemoClinic {
    provet_id: i64,
    name: &'static str,
    language: Option<&'static str>,
    time_zone: &'static str,
    currency: &'static str,
}

const DEMO_CLINICS: [DemoClinic; 3] = [
    DemoClinic {
        provet_id: 54321,
        name: "Tammihaka",
        language: None,
        time_zone: "Europe/Helsinki",
        currency: "EUR",
    },
    DemoClinic {
        provet_id: 4285,
        name: "Harbour Street",
        language: Some("en-GB"),
        time_zone: "Europe/London",
        currency: "GBP",
    },
    DemoClinic {
        provet_id: ODD_CLINIC,
        name: "Odd Cases",
        language: Some("en-GB"),
        time_zone: "Europe/Helsinki",
        currency: "EUR",
    },
];

/// How long the hookup and its proof may take on one machine.
const VERIFICATION_TIMEOUT: Duration = Duration::from_secs(20);

impl DemoArgs {
    pub(super) async fn run(self, raw_config: RawConfig) -> anyhow::Result<()> {
        // Bound before anything is printed or connected: both sides need the address of the other.
        let provet = bind_or_any(9090).await?;
        let ours = bind_own(&raw_config).await?;
        let unused = raw_config.unused_in_demo();
        if !unused.is_empty() {
            print_line(&format!("Not used in the demo: {}", unused.join(", ")));
        }
        let simulator = create_simulator(self.seed, &provet)?;
        simulator.add_odd_clinic();
        let data_folder = TemporaryFolder::new()?;
        let config = raw_config.for_demo(&data_folder.0, ours.local_addr()?)?;
        telemetry::init_logging(&config.log, config.log_format)?;
        let app_context = AppContext::open(config).await?;
        let app = app_context.build_app(Some(telemetry::install_metrics()?))?;
        // Both run already while the clinics are connected: the hookup goes over the wire as with the real one.
        let simulator_server = tokio::spawn(provet_simulator::serve(
            simulator.clone(),
            provet,
            wait_for_shutdown(),
        ));
        let server = tokio::spawn(web::serve(app, ours, wait_for_shutdown()));
        for clinic in &DEMO_CLINICS {
            connect_clinic(&app_context, &simulator, clinic)
                .await
                .with_context(|| format!("couldn't connect {}", clinic.name))?;
        }
        print_instructions(
            &simulator,
            app_context.create_first_operator_link().await?.as_deref(),
        );
        server.await??;
        simulator_server.await??;
        app_context.db.close().await;
        Ok(())
    }
}

/// The address that was asked for, on this machine; else the usual port, or any free one.
async fn bind_own(raw_config: &RawConfig) -> anyhow::Result<TcpListener> {
    let Some(address) = raw_config.listen_address()? else {
        return bind_or_any(8080).await;
    };
    if !address.ip().is_loopback() {
        bail!("the demo only runs locally. Set CAGESIDE_LISTEN to a loopback address");
    }
    TcpListener::bind(address)
        .await
        .with_context(|| format!("couldn't listen on {address}"))
}

/// The usual port, or any free one, which is said.
async fn bind_or_any(port: u16) -> anyhow::Result<TcpListener> {
    if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
        return Ok(listener);
    }
    // The usual port may be taken by another demo.
    let listener = TcpListener::bind(("127.0.0.1", 0))
        .await
        .context("couldn't listen on 127.0.0.1")?;
    let other = listener.local_addr()?.port();
    print_line(&format!("Port {port} is in use. Using {other} instead."));
    Ok(listener)
}

/// Adds the app in the stand-in's catalogue, waits for the proof, and puts a button on every page.
async fn connect_clinic(
    app_context: &AppContext,
    simulator: &Simulator,
    clinic: &DemoClinic,
) -> anyhow::Result<()> {
    let app = NewApplication {
        hookup_url: Some(app_context.hookup_url().await?),
        ..NewApplication::default()
    };
    let added = add_application(simulator, clinic.provet_id, app).await?;
    if !added
        .delivery
        .is_some_and(|delivery| delivery.is_accepted())
    {
        bail!("the hookup message was rejected");
    }
    let id = ProvetId::new(clinic.provet_id).context("not a clinic ID")?;
    // Panels that are opened before would say that the clinic is not connected.
    wait_until_verified(app_context, id).await?;
    let mut tenant = app_context.require_tenant(id).await?;
    clinic.name.clone_into(&mut tenant.name);
    tenant.locale = TenantLocale {
        language: clinic.language.map(str::to_owned),
        time_zone: Some(clinic.time_zone.to_owned()),
        currency: Some(clinic.currency.to_owned()),
    };
    app_context.db.update_tenant(&tenant).await?;
    for page in ProvetPage::all() {
        let button = ValidatedButton::default_for(id, page)
            .create(app_context, page)
            .await?;
        simulator.add_button(
            clinic.provet_id,
            &simulator_button(
                page,
                &button.url(&app_context.config.public_url),
                button.salt.expose(),
            ),
        );
    }
    let webhook_url = app_context.tenant_webhook_url(id).await?;
    for trigger in WEBHOOK_TRIGGERS {
        simulator.register_webhook(clinic.provet_id, trigger.number, &webhook_url, true);
    }
    // So that the first press already finds its button.
    app_context.wait_for_propagation().await;
    Ok(())
}

async fn wait_until_verified(app_context: &AppContext, id: ProvetId) -> anyhow::Result<()> {
    let working = async {
        while app_context
            .db
            .find_working_credential(id, OAuthGrantType::ClientCredentials)
            .await?
            .is_none()
        {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(VERIFICATION_TIMEOUT, working)
        .await
        .context("the credentials weren't verified in time")?
}

/// The button as it is set up in Provet: by POST, so that nothing stands in the address bar.
fn simulator_button(page: ProvetPage, url: &str, salt: &str) -> IntegrationButton {
    IntegrationButton {
        name: "Cageside".to_owned(),
        page_number: u8::try_from(page.provet_type()).unwrap_or_default(),
        method: PayloadMethod::Post,
        target_url: url.to_owned(),
        verification_salt: VerificationSalt::new(salt),
        ..IntegrationButton::default()
    }
}

fn print_instructions(simulator: &Simulator, first_operator: Option<&str>) {
    let origin = simulator.origin();
    print_line("");
    print_line("Open this page and click \"Cageside\":");
    print_line("");
    print_line(&format!(
        "    {origin}/{}/patient/1",
        DEMO_CLINICS[0].provet_id
    ));
    print_line("");
    print_line(&format!("All pages of the simulated Provet: {origin}/"));
    print_line(&format!(
        "Sample records with unusual data, and what is unusual in each: {origin}/{ODD_CLINIC}/"
    ));
    if let Some(link) = first_operator {
        print_line("");
        print_line("Settings (this link works once and lets you choose a password):");
        print_line("");
        print_line(&format!("    {link}"));
        print_line("");
    }
    print_line("Press Ctrl-C to stop. Nothing is kept.");
}

/// A folder of its own for the database, gone when the demo ends.
struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    fn new() -> anyhow::Result<Self> {
        let name = format!("cageside-demo-{}", hex::encode(rand::random::<[u8; 8]>()));
        let path = std::env::temp_dir().join(name);
        // For nobody else on this machine: the database and its key are in it.
        std::fs::DirBuilder::new()
            .mode(0o700)
            .create(&path)
            .with_context(|| format!("couldn't create {}", path.display()))?;
        Ok(Self(path))
    }
}

impl AsRef<Path> for TemporaryFolder {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // Nothing can be done about it here, and the system clears its temporary folder.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn the_folder_of_a_demo_is_its_owners_alone() {
        let folder = TemporaryFolder::new().unwrap();
        let mode = std::fs::metadata(&folder.0).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }

    #[tokio::test]
    async fn the_address_of_a_demo_is_the_one_that_was_asked_for_and_on_this_machine() {
        let asked = |listen: &str| toml::from_str::<RawConfig>(&format!("listen = '{listen}'"));
        let bound = bind_own(&asked("127.0.0.1:0").unwrap()).await.unwrap();
        let taken = bound.local_addr().unwrap().to_string();
        let again = bind_own(&asked(&taken).unwrap()).await.unwrap_err();
        assert!(format!("{again:#}").contains(&taken));
        assert!(bind_own(&asked("0.0.0.0:0").unwrap()).await.is_err());
        let raw = "public_url = 'http://localhost:1'\ndatabase_url = 'sqlite://x.db'";
        let raw = toml::from_str::<RawConfig>(raw).unwrap();
        assert_eq!(
            raw.unused_in_demo(),
            ["CAGESIDE_PUBLIC_URL", "CAGESIDE_DATABASE_URL"]
        );
    }
}
