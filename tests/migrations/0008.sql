INSERT INTO layout (provet_id, page, department_id, sections, changed_at)
    VALUES (54321, 'patient', 0, 'due,weight,-owner', 1790000000000);
