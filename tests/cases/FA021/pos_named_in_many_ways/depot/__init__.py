from depot.ledgers import open_ledger as ledger
