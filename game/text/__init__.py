"""Facts told in words: shots for the screens, sentences for the ledger, three languages."""
