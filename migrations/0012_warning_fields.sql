-- Which of the clinic's own fields its panels show as warnings: their labels, one on each line. NULL for all that are filled in,
-- empty for none.
ALTER TABLE tenant ADD COLUMN warning_fields TEXT;
