-- Whom a clinic sees and what it says to those who cannot go are its administrator's to change.
grant update (youngest_age, age_to_act_alone, cannot_sentences) on clinic to preamble_app;
