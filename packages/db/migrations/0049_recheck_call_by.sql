grant update (call_by) on recheck to preamble_app;
