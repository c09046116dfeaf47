//! How clinics want their panels laid out.

use cageside::provet::ProvetPage;
use cageside::storage::{PanelLayout, SectionOrder, StorageError, TenantCache};

use crate::fixture::{CLINIC, OTHER, at, id, open, proven};
use crate::support::database::on_both;

fn layout(department: Option<i64>, order: &str) -> PanelLayout {
    PanelLayout {
        page: ProvetPage::Patient,
        department_id: department,
        sections: SectionOrder::parse(order),
    }
}

on_both! {
    async fn a_layout_is_the_clinics_own_and_a_departments_own_wins(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        proven(&database, OTHER).await;
        database.set_layout(id(CLINIC), &layout(None, "due,-owner"), None, at(1)).await.unwrap();
        database.set_layout(id(CLINIC), &layout(Some(3), "owner"), None, at(1)).await.unwrap();
        let directory = TenantCache::new(database.clone());
        let clinic = directory.find_fresh_tenant(id(CLINIC)).await.unwrap().unwrap();
        let order = |department| clinic.section_order(ProvetPage::Patient, department).unwrap().to_string();
        assert_eq!(order(None), "due,-owner");
        assert_eq!(order(Some(3)), "owner");
        assert_eq!(order(Some(4)), "due,-owner");
        assert_eq!(clinic.section_order(ProvetPage::Client, None), None);
        let other = directory.find_fresh_tenant(id(OTHER)).await.unwrap().unwrap();
        assert_eq!(other.section_order(ProvetPage::Patient, None), None);
    }

    async fn of_two_who_change_a_layout_at_once_the_second_is_told(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let first = layout(None, "due");
        database.set_layout(id(CLINIC), &first, None, at(1)).await.unwrap();
        let blind = database.set_layout(id(CLINIC), &layout(None, "owner"), None, at(2)).await;
        assert!(matches!(blind, Err(StorageError::Conflict)));
        let second = layout(None, "owner");
        database.set_layout(id(CLINIC), &second, Some(&first.sections), at(2)).await.unwrap();
        let stale = database.set_layout(id(CLINIC), &first, Some(&first.sections), at(3)).await;
        assert!(matches!(stale, Err(StorageError::Conflict)));
        assert_eq!(database.list_layouts(id(CLINIC)).await.unwrap(), [second]);
        let stale = database.remove_layout(id(CLINIC), ProvetPage::Patient, None, &first.sections).await;
        assert!(matches!(stale, Err(StorageError::Conflict)));
        let reset = async || database.remove_layout(id(CLINIC), ProvetPage::Patient, None, &layout(None, "owner").sections).await.unwrap();
        assert!(reset().await);
        assert!(!reset().await);
    }

    async fn a_layout_goes_with_its_clinic_and_none_is_made_for_one_that_is_not_there(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        database.set_layout(id(CLINIC), &layout(None, "due"), None, at(1)).await.unwrap();
        assert!(database.purge_tenant(id(CLINIC), cageside::storage::AuditActor::CommandLine, at(9)).await.unwrap());
        assert!(database.list_layouts(id(CLINIC)).await.unwrap().is_empty());
        let orphan = database.set_layout(id(CLINIC), &layout(None, "due"), None, at(1)).await;
        assert!(matches!(orphan, Err(StorageError::ParentMissing)));
    }
}
