SECRET_KEY = "vault-key-1"  # expect: FA032
