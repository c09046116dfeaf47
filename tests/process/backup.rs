//! Backup and restore: a copy made while a server runs is a whole installation again.

use crate::commands::{add_clinic, button, press};
use crate::installation::Installation;
use crate::support::database::TestDatabase;

#[tokio::test]
async fn a_backup_of_a_running_server_opens_and_works_under_the_same_key() {
    let database = TestDatabase::sqlite();
    let mut here = Installation::on(&database).await;
    add_clinic(&here).await;
    let patient = button(&here, &["patient"]).await;
    let server = here.serve().await;
    assert_eq!(press(&here, &patient).await, 200);
    let made = here.run(&["backup", "copy.db", "--json"]).await.json();
    assert_eq!(
        (&made["file"], &made["secret_key"]),
        (&"copy.db".into(), &"CAGESIDE_SECRET_KEY".into())
    );
    let copy = here.folder.path().join("copy.db");
    assert_eq!(made["bytes"], copy.metadata().unwrap().len());
    let files = std::fs::read_dir(here.folder.path()).unwrap();
    let names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["copy.db"], "nothing else is left beside it");
    // What is done after the backup is not in it.
    let later = button(&here, &["client"]).await;
    server.stop().await;

    let restored = format!("sqlite://{}", copy.display());
    here.change("CAGESIDE_DATABASE_URL", restored);
    let server = here.serve().await;
    assert_eq!(press(&here, &patient).await, 200);
    assert_eq!(press(&here, &later).await, 404);
    server.stop().await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_backup_can_be_read_by_its_owner_only_and_overwrites_nothing() {
    use std::os::unix::fs::PermissionsExt as _;

    let database = TestDatabase::sqlite();
    let here = Installation::on(&database).await;
    add_clinic(&here).await;
    let made = here.run(&["backup", "copy.db"]).await;
    assert!(
        made.well && made.out.contains("Keep a copy of the key"),
        "{}{}",
        made.out,
        made.err
    );
    let copy = here.folder.path().join("copy.db");
    assert_eq!(copy.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    std::fs::write(&copy, "of yesterday").unwrap();
    here.run(&["backup", "copy.db"])
        .await
        .fails_with("copy.db cannot be written");
    assert_eq!(std::fs::read(&copy).unwrap(), b"of yesterday");
}

#[tokio::test]
async fn what_cannot_be_backed_up_is_said_and_leaves_nothing_behind() {
    let database = TestDatabase::sqlite();
    let mut here = Installation::on(&database).await;
    // Nothing has been served yet: there is no file, and none may appear.
    assert!(!here.run(&["backup", "copy.db"]).await.well);
    here.change(
        "CAGESIDE_DATABASE_URL",
        "postgres://localhost/cageside".to_owned(),
    );
    here.run(&["backup", "copy.db"]).await.fails_with("pg_dump");
    assert_eq!(std::fs::read_dir(here.folder.path()).unwrap().count(), 0);
}
